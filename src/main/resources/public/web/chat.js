// Asks without leaving the page, so that the whole conversation stays in sight. Without this file
// the same forms load the same page.
(() => {
  const talk = document.getElementById('talk');
  const desk = document.getElementById('ask');
  if (!talk || !desk) return;
  const field = document.getElementById('text');
  const problem = document.getElementById('problem');
  const status = document.getElementById('status');
  let busy = false;

  function complain(html) {
    problem.innerHTML = html; // our own template's, and escaped there
    if (html.trim()) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
    } else {
      field.removeAttribute('aria-invalid');
    }
  }

  function show(html, typed) {
    document.getElementById('welcome')?.remove();
    // The numbers of an older answer mean nothing any more.
    talk.querySelectorAll('button').forEach((button) => (button.disabled = true));
    talk.querySelector('#latest')?.removeAttribute('id');
    talk.insertAdjacentHTML('beforeend', html);
    const turn = talk.lastElementChild;
    document.querySelectorAll('input[name=key]').forEach((i) => (i.value = turn.dataset.key));
    if (typed) field.value = '';
    // On a telephone the keyboard would cover the answer.
    const keepTyping = typed && matchMedia('(pointer: fine)').matches;
    (keepTyping ? field : turn.querySelector('h2')).focus({ preventScroll: true });
    turn.scrollIntoView({ block: 'start' });
  }

  async function ask(form, button) {
    const data = new URLSearchParams(new FormData(form));
    if (button?.name) data.append(button.name, button.value);
    busy = true;
    status.textContent = '正在查，请稍等……';
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'text/html', 'X-Fragment': 'turn' },
        body: data,
      });
      const html = await response.text();
      if (response.status === 422) {
        complain(html);
      } else if (response.ok) {
        complain('');
        show(html, form === desk);
        document.dispatchEvent(new Event('answered'));
      } else {
        throw new Error(response.status);
      }
      status.textContent = '';
    } catch {
      // The token is the same, so what did arrive is not asked twice.
      status.textContent = '没有发出去，请再按一次。';
    } finally {
      busy = false;
    }
  }

  document.addEventListener('submit', (event) => {
    if (!event.target.matches('form[data-ask]')) return;
    event.preventDefault();
    if (!busy) ask(event.target, event.submitter);
  });

  field.addEventListener('keydown', (event) => {
    // While Chinese is being typed, Enter only chooses a word (229: what Safari says of it).
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    desk.requestSubmit();
  });
})();

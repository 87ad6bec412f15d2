// Fetches what persons wrote, from time to time; soon while somebody waits for one. Without this
// file a button on the page does it.
(() => {
  const SOON = 5000;
  const LATER = 30000;
  const talk = document.getElementById('talk');
  const field = document.getElementById('text');
  const strip = document.getElementById('person');
  if (!talk || !field || !strip) return;
  const title = document.title;
  let timer;

  function put(html) {
    const answer = document.createElement('template');
    answer.innerHTML = html; // our own template's, and escaped there
    const next = answer.content.getElementById('person');
    // That a person has left is said until something is said next.
    const left = next.dataset.standing === 'service' && strip.dataset.standing === 'service';
    if (!left && next.innerHTML !== strip.innerHTML) strip.innerHTML = next.innerHTML;
    strip.dataset.standing = next.dataset.standing;
    for (const letter of answer.content.querySelectorAll('[data-reply]')) {
      if (talk.querySelector(`[data-reply="${letter.dataset.reply}"]`)) continue;
      document.getElementById('welcome')?.remove();
      talk.append(letter);
      if (!field.value) letter.scrollIntoView({ block: 'start' });
      if (document.hidden) document.title = '（有新回复）' + title;
    }
  }

  async function look() {
    clearTimeout(timer);
    const letters = [...talk.querySelectorAll('[data-reply]')].slice(-30);
    const read = letters.map((letter) => letter.dataset.reply).join(',');
    try {
      const response = await fetch(strip.dataset.address, {
        method: 'POST',
        headers: { Accept: 'text/html', 'X-Fragment': 'replies' },
        body: new URLSearchParams({ read, was: strip.dataset.standing }),
      });
      if (response.status === 204) return; // nothing was asked yet
      if (response.ok) put(await response.text());
    } catch {
      // It is looked again.
    }
    clearTimeout(timer);
    timer = setTimeout(look, strip.dataset.standing === 'service' ? LATER : SOON);
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) document.title = title;
  });
  document.addEventListener('answered', () => {
    if (strip.dataset.standing === 'service') strip.textContent = '';
    look();
  });
  look();
})();

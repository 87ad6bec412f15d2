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
  const read = new Set();
  let timer;

  // What lies below the edge of the screen, or in a tab behind others, was not read.
  const seen = new IntersectionObserver((letters) => {
    for (const { isIntersecting, target } of letters) {
      if (isIntersecting) read.add(target.dataset.reply);
    }
  });

  function say(next) {
    const words = (of) => of.querySelector('p')?.textContent;
    // That a person has left is said until something is said next.
    const stays = next.dataset.standing === 'service' && strip.dataset.standing === 'service';
    if (!stays && words(next) !== words(strip)) strip.innerHTML = next.innerHTML;
    strip.dataset.standing = next.dataset.standing;
  }

  function put(html) {
    const answer = document.createElement('template');
    answer.innerHTML = html; // our own template's, and escaped there
    say(answer.content.getElementById('person'));
    for (const letter of answer.content.querySelectorAll('[data-reply]')) {
      if (talk.querySelector(`[data-reply="${letter.dataset.reply}"]`)) continue;
      document.getElementById('welcome')?.remove();
      talk.append(letter);
      seen.observe(letter);
      if (!field.value) letter.scrollIntoView({ block: 'start' });
      if (document.hidden) document.title = '（有新回复）' + title;
    }
  }

  async function look() {
    clearTimeout(timer);
    try {
      const response = await fetch(strip.dataset.address, {
        method: 'POST',
        headers: { Accept: 'text/html', 'X-Fragment': 'replies' },
        body: new URLSearchParams({
          read: [...read].slice(-30).join(','),
          was: strip.dataset.standing,
        }),
        signal: AbortSignal.timeout(15000),
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
    if (document.hidden) return;
    document.title = title;
    look();
  });
  document.addEventListener('answered', () => {
    if (strip.dataset.standing === 'service') strip.textContent = '';
    look();
  });
  talk.querySelectorAll('[data-reply]').forEach((letter) => seen.observe(letter));
  look();
})();

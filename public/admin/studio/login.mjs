// The window that GitHub led back to: it tells the studio, and nobody else, how the login ended. Decap
// wants to be asked first, and answers the same.

const { message = '' } = document.documentElement.dataset;
document.documentElement.removeAttribute('data-message');
window.addEventListener('message', ({ origin, source }) => {
  if (origin !== location.origin || source !== window.opener) return;
  window.opener.postMessage(message, location.origin);
});
window.opener?.postMessage('authorizing:github', location.origin);

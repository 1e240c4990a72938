/**
 * A script of the document itself. No form of ours is sent by the browser: before the code of the page has arrived that
 * would load another document and lose what was typed. The form keeps that it was sent, for `useEarlySubmit`.
 */
export const keepSubmits =
  "addEventListener('submit',(event)=>{event.preventDefault();event.target.dataset.sent=''},true)"

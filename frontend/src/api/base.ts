/**
 * Where the API lives. Empty means the origin that served this page; a separate deployment writes the API's origin
 * into `<meta name="khue-api" content="https://api.example.vn">` of index.html, no rebuild needed.
 */
const configured = document.querySelector<HTMLMetaElement>('meta[name="khue-api"]')?.content ?? '';

const origin = configured.trim().replace(/\/+$/, '') || window.location.origin;

export const apiUrl = `${origin}/api/v1`;

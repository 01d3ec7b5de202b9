const hues = ['#7c9cf5', '#f29c6b', '#6cc0a4', '#c58af0', '#eab54e', '#e77f9a', '#5fb3d9', '#9aa774'];

function hueOf(text) {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + char.codePointAt(0)) >>> 0;
  return hues[sum % hues.length];
}

function svg(body) {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${body}</svg>`)}`;
}

/** A face without features in the buyer's own colour. */
export function avatar(name) {
  const hue = hueOf(name);
  return svg(
    `<rect width="64" height="64" fill="${hue}" opacity=".32"/><circle cx="32" cy="25" r="11" fill="${hue}"/><path d="M10 64c0-14 10-23 22-23s22 9 22 23z" fill="${hue}"/>`,
  );
}

const shapes = {
  chair: '<path d="M18 12v26h26l6 14M18 38l-6 14M22 30h22" stroke-width="5"/>',
  quilt:
    '<rect x="12" y="20" width="40" height="28" rx="6" stroke-width="4"/><path d="M12 32h40M25 20v28M39 20v28" stroke-width="3"/>',
  lamp: '<path d="M22 14h20l8 20H14zM32 34v18M22 53h20" stroke-width="4"/>',
  rack: '<path d="M14 10v46M50 10v46M14 20h36M14 36h36M14 51h36" stroke-width="4"/>',
  cup: '<path d="M18 16h24v26a8 8 0 0 1-8 8h-8a8 8 0 0 1-8-8zM42 22h6a5 5 0 0 1 0 14h-6" stroke-width="4"/>',
};

/** A plain drawing of a thing for sale. */
export function thing(shape, title = shape) {
  const hue = hueOf(title);
  return svg(
    `<rect width="64" height="64" fill="${hue}" opacity=".18"/><g fill="none" stroke="${hue}" stroke-linecap="round" stroke-linejoin="round">${shapes[shape] ?? shapes.cup}</g>`,
  );
}

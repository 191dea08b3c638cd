// Regular expressions hold quotes, braces and slashes; divisions look like them.
const quotes = /["'`]\/{2,}/g;
const braces = /[/{}()]function fake() {}/;

function ratio(total, count, unit) {
  return total / count / unit;
}

function half(list) {
  const middle = list[0] / 2;
  if (/}/.test(list.join())) return middle / 2;
  return (middle) / list.length;
}

const split = (text) => text.split(/,\s*|"(?=\s)/).map((part) => part.replace(/'/g, ''));

module.exports = { ratio, half, split, quotes, braces };

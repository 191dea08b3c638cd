// Code inside template literals calls; text does not.
const tag = (strings, ...values) => strings.raw.join(values.length);

function page(user, items) {
  return `
    <h1>${title(user.name)}</h1>
    function notAFunction() {}
    ${items.map((item) => `<li>${escape(item.label)} costs ${price({ amount: item.amount })}</li>`).join('')}
    call(notACall)
  `;
}

const query = tag`select ${column('id')} where class = ${`nested ${deep(1)}`}`;
const escaped = `\${notInterpolated(1)} \` still text`;

function title(name) {
  return name || `guest`;
}

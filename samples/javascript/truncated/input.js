// The file ends in the middle of a function, a string and a call.
function whole() {
  return 1;
}

function cut(a) {
  if (a) {
    whole();
    const text = `open ${whole()

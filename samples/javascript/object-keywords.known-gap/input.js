// Methods of object literals named by keywords: not found as definitions yet.
const store = {
  delete(key) {
    return key;
  },
  async return() {
    return { done: true };
  },
};
// A method called on something just constructed is called, not constructed.
new Builder().build();

// Accessors, private names, static blocks, computed and generator methods.
const { EventEmitter } = require('node:events');

class Store extends EventEmitter {
  static #instances = 0;
  #items = new Map();
  limit = 10;
  onChange = (key) => this.emit('change', key);

  static {
    Store.#instances = 0;
  }

  constructor(name) {
    super();
    this.name = name;
    Store.#instances++;
  }

  get size() {
    return this.#items.size;
  }

  set size(value) {
    throw new RangeError(`size ${value} cannot be set`);
  }

  #check(key) {
    return #items in this && this.#items.has(key);
  }

  put(key, value) {
    if (!this.#check(key)) this.#items.set(key, value);
    this.onChange?.(key);
  }

  *[Symbol.iterator]() {
    yield* this.#items;
  }

  async *pages(size = 2) {
    for await (const page of this.fetchPages(size)) yield page;
  }

  static async open(name) {
    return new Store(name);
  }

  get(key) {
    return this.#items.get(key);
  }

  delete(key) {
    return this.#items.delete(key);
  }
}

const Anonymous = class {
  run() {}
};

module.exports = Store;

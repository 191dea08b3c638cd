import { load } from './load'

export class Shelf<T = {}> {
  first() {
    return load(0)
  }
}

class Row<T extends { id: string }> {
  item?: T

  find() {
    return load(1)
  }
}

class Wall extends Shelf<{ depth: number }> {
  far() {
    return load(2)
  }
}

interface Reader<Options = {}> {
  read(path: string): void
}

export class Desk<
  Name extends string = any,
  Drawer extends object = {},
> {
  open() {
    return load(3)
  }
}

function gather<T = {}>(from: T) {
  return load(4)
}

const pick = <T = {}>(from: T) => {
  return load(5)
}

function compare(a: number, b: number) {
  if (a < b) {
    return load(6)
  }
  return a > b
}

import Testing

@testable import CodeIndex

/// What calls mean in Rust.
struct BindingInRustTests {
  @Test func `paths lead through modules, files, renames and crates`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "my-app"
      == src/lib.rs
      pub mod store;
      mod util;
      pub use store::open as open_store;
      pub fn helper() {}  //= helper
      == src/store/mod.rs
      pub mod key;
      use self::key::Key;
      use super::util::{self, trim as cut};
      pub fn open() {  //= open
          cut();  //> trim
          util::trim();  //> trim
          crate::helper();  //> helper
          super::helper();  //> helper
          Key::new();  //> key
          key::parse();  //> parse
          std::fs::open();
          String::new();
      }
      == src/store/key.rs
      pub struct Key;
      impl Key {
          pub fn new() -> Self {  //= key
              Self::check();  //> check
              Key
          }
          fn check() {}  //= check
      }
      pub fn parse() {}  //= parse
      == src/util.rs
      pub fn trim() {}  //= trim
      pub fn open() {}  //= other
      == src/main.rs
      use my_app::{open_store, store::key::*};
      fn main() {
          open_store();  //> open
          my_app::store::open();  //> open
          parse();  //> parse
          open();
      }
      """)
    #expect(problems == [])
  }

  @Test func `what a module's block names is known inside it, not at the top of its file`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "shelf"
      == src/lib.rs
      mod stock;
      mod shelf;
      mod price;
      == src/stock.rs
      pub struct Item;
      impl Item {
          pub fn take(&self) {}  //= stocked
      }
      == src/shelf.rs
      use crate::stock::Item;
      fn sell(item: &Item) {
          item.take();  //> stocked
      }
      mod draft {
          pub struct Item;
          impl Item {
              pub fn take(&self) {}  //= drafted
          }
          fn sketch(item: &Item) {
              item.take();  //> drafted
          }
      }
      #[cfg(test)]
      mod tests {
          use super::*;
          fn sells(item: &Item, sketch: &draft::Item) {
              item.take();  //> stocked
              sketch.take();  //> drafted
          }
      }
      == src/price.rs
      pub struct Item;
      impl Item {
          pub fn take(&self) {}  //= priced
      }
      mod of_stock {
          use crate::stock::Item;
          fn count(item: &Item) {
              item.take();  //> stocked
          }
      }
      fn price(item: &Item) {
          item.take();  //> priced
      }
      """)
    #expect(problems == [])
  }

  @Test func `methods by the types of fields, variables and results`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "a"
      == src/lib.rs
      use std::sync::Arc;
      pub struct Store { items: Vec<Item>, log: Arc<Log> }
      pub struct Item;
      pub struct Log;
      impl Item {
          fn show(&self) {}  //= item
      }
      impl Log {
          fn show(&self) {}  //= log
          fn open() -> Result<Self, Error> { Ok(Log) }  //= open
      }
      impl Store {
          fn find(&self) -> Option<&Item> { None }  //= find
          fn run(&self, other: &Store, n: usize) -> Result<(), Error> {
              self.log.show();  //> log
              other.find().unwrap().show();  //> find item
              let log = Log::open()?;  //> open
              log.show();  //> log
              if let Some(x) = self.find() {  //> find
                  x.show();  //> item
              }
              for item in self.items.iter() {
                  item.show();  //> item
              }
              let log = log
                  .find_item()
                  .show();
              n.show();
              Ok(())
          }
      }
      """)
    #expect(problems == [])
  }

  @Test func `a call through a trait is the trait's, on a type its own`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "a"
      == src/lib.rs
      trait Source {
          fn next_byte(&mut self) -> u8;  //= asked
          fn skip_byte(&mut self) {  //= given
              self.next_byte();  //> asked
          }
      }
      struct File;
      impl Source for File {
          fn next_byte(&mut self) -> u8 { 0 }  //= file
      }
      fn a(s: &mut dyn Source) { s.next_byte(); }  //> asked
      fn b(s: impl Source) { s.next_byte(); }  //> asked
      fn c<S: Source>(s: S) { s.next_byte(); }  //> asked
      fn d<S>(mut s: Box<S>) where S: Source { s.next_byte(); }  //> asked
      fn e(mut f: File) {
          f.next_byte();  //> file
          f.skip_byte();  //> given
      }
      #[cfg(test)]
      mod tests {
          use super::*;
          fn helper() {}  //= helper
          #[test]
          fn works() {
              helper();  //> helper
              e(File);
              check!(1);  //> check
          }
      }
      macro_rules! check { ($x:expr) => {} }  //= check
      """)
    #expect(problems == [])
  }

  @Test func `macros and functions of one name are told apart by how they are called`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "my-app"
      == src/lib.rs
      macro_rules! check { ($x:expr) => {} }  //= check_macro
      fn check(n: u8) {}  //= check
      fn format(n: u8) {}  //= format
      fn routes() {  //= routes
          let list = routes![a, b];
          format!("{}", 1);
          format(1);  //> format
          check!(1);  //> check_macro
          check(1);  //> check
      }
      mod deep {
          fn f() {
              check!(2);  //> check_macro
              format!("{}", 2);
              super::routes();  //> routes
          }
      }
      """)
    #expect(problems == [])
  }

  @Test func `patterns take cases and structs apart`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "a"
      == src/lib.rs
      mod shape;
      use shape::{Circle, Shape, Square, Wrap};
      pub struct Round;
      pub struct Store;
      impl Store {
          fn find(&self, n: u8) -> Option<Circle> { None }
          fn load(&self) -> Result<Vec<Square>, Fault> { Err(Fault) }
      }
      struct Fault;
      impl Fault {
          fn area(&self) {}
      }
      fn qualified(s: Shape) {
          match s {
              Shape::Round(c) => c.area(),  //> circle
              Shape::Pair(a, b) if a.area() => b.area(),  //> circle square
              Shape::Io(e) => e.area(),
              Shape::On => {}
              c => c.whole(),  //> whole
          }
          if let shape::Shape::Round(c) = s {
              c.area();  //> circle
          }
          let Wrap(w) = make();
          w.area();  //> square
      }
      fn glob(s: Shape) {
          use shape::Shape::*;
          match s {
              Round(c) => {
                  c.area()  //> circle
              }
              Pair(_, b) | Twin(_, b) => b.area(),  //> square
              _ => {}
          }
      }
      fn longest<'a>(a: &'a Circle, b: &'a Square) {
          b.area();  //> square
      }
      fn results(store: &Store, c: Square) {
          match store.find(1) {
              None => return,
              Some(c) => c.area(),  //> circle
          }
          c.area();  //> square
          match store.find(2) {
              Some(c) if c.area() => {  //> circle
                  c.area();  //> circle
              }
              _ => {}
          }
          match store.load() {
              Ok(list) => list[0].area(),  //> square
              Err(e) => e.area(),
          }
          for (i, s) in store.load().unwrap().iter().enumerate() {
              s.area();  //> square
          }
      }
      fn chosen(s: Shape, store: &Store) {
          let first = match s {
              Shape::On => return,
              Shape::Round(c) if c.area() => c,  //> circle
              _ => panic!(),
          };
          first.area();  //> circle
          let found = match store.find(3) {
              Some(c) => c,
              None => return,
          };
          found.area();  //> circle
          let list = match store.load() {
              Err(e) => {
                  e.area();
                  return;
              }
              Ok(list) => list,
          };
          list[0].area();  //> square
          let size = match store.find(4) {
              Some(c) => c.area(),  //> circle
              None => false,
          };
          size.area();
      }
      == src/a.rs
      enum Shape { Round(super::Fault), Pair(super::Fault, u8) }
      == src/shape.rs
      pub struct Circle;
      pub struct Square;
      impl Circle {
          pub fn area(&self) -> bool { true }  //= circle
      }
      impl Square {
          pub fn area(&self) -> bool { true }  //= square
      }
      pub enum Shape {
          Round(Circle),
          Pair(#[doc(hidden)] Circle, Box<Square>),
          Twin(Square, Square),
          Io(std::io::Error),
          On,
      }
      impl Shape {
          pub fn whole(&self) {  //= whole
              match self {
                  Self::Round(c) => c.area(),  //> circle
                  _ => true,
              };
          }
      }
      pub struct Wrap(pub(crate) Square);
      """)
    #expect(problems == [])
  }

  @Test func `a type's parameter is what its implementations ask for`() throws {
    let problems = try MarkedSources.problems(
      """
      == Cargo.toml
      [package]
      name = "a"
      == src/lib.rs
      pub trait Matcher {
          fn find(&self) -> bool { true }  //= find
      }
      pub struct Other;
      impl Other {
          fn find(&self) -> bool { false }
      }
      pub struct Core<'s, M: 's> { matcher: M, name: &'s str }
      impl<'s, M: Matcher> Core<'s, M> {
          fn run(&self) {
              self.matcher.find();  //> find
          }
      }
      """)
    #expect(problems == [])
  }
}

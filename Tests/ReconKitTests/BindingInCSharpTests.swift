import Testing

@testable import CodeIndex

/// What calls mean in C#.
struct BindingInCSharpTests {
  @Test func `arguments that say their type choose among overloads`() throws {
    let problems = try MarkedSources.problems(
      """
      == Writer.cs
      using System;
      namespace Shop;
      public class Item { }
      public class Writer
      {
          public void Write(int value) { }  //= int
          public void Write(int? value) { }  //= maybe
          public void Write(TimeSpan value) { }  //= span
          public void Write(byte[] value) { }  //= bytes
          public void Write(Func<Item, int> value) { }  //= function
          public void Write(Item value) { }  //= item
      }
      public static class Uses
      {
          public static void Run(Writer writer, object x, Guid id)
          {
              writer.Write(default(int));  //> int
              writer.Write(default(int?));  //> maybe
              writer.Write((TimeSpan)x);  //> span
              writer.Write(TimeSpan.Zero);  //> span
              writer.Write(new byte[] { 1, 2 });  //> bytes
              writer.Write((Func<Item, int>)null!);  //> function
              writer.Write(x as Item);  //> item
              writer.Write(Find());
          }
      }
      """)
    #expect(problems == [])
  }

  @Test func `type arguments choose among overloads`() throws {
    let problems = try MarkedSources.problems(
      """
      == Policy.cs
      namespace Shop;
      public static class Policy
      {
          public static Policy Timeout(int seconds) { }  //= plain
          public static Policy<R> Timeout<R>(int seconds) { }  //= generic
          public static void Keep<K, V>(K key, V value) { }  //= pair
          public static void Keep<V>(string key, V value) { }  //= keyed
          public static void Run()
          {
              Timeout(1);  //> plain
              Timeout<string>(1);  //> generic
              Policy.Timeout<string>(1);  //> generic
              Keep<string, int>("a", 1);  //> pair
              Keep<int>("a", 1);  //> keyed
          }
      }
      """)
    #expect(problems == [])
  }

  @Test func `values of the language's own types are known by their declarations`() throws {
    let problems = try MarkedSources.problems(
      """
      == Uses.cs
      using System;
      using System.Collections.Generic;
      namespace Shop;
      public static class Texts
      {
          public static int Cut(this string text) { return 1; }  //= cut
          public static int Size(this object value) { return 1; }  //= size
      }
      public class Log
      {
          private int total;
          public Guid Guid { get; }
          public object[] Last => null;
          public void Put(int value) { }  //= int
          public void Put(string value) { }  //= text
          public void Put(bool value) { }  //= flag
          public void Put(Guid value) { }  //= guid
          public void Run(object given, IEnumerable<string> names)
          {
              int count = names.Count();
              bool isNew = names.Any();
              Guid id = Make();
              Put(count);  //> int
              Put(total);  //> int
              Put(isNew);  //> flag
              Put(id);  //> guid
              foreach (string name in names)
              {
                  Put(name);  //> text
                  name.Cut();  //> cut
              }
              count.Cut();
              given.Size();  //> size
          }
      }
      """)
    #expect(problems == [])
  }
}

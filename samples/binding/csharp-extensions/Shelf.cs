using System.Collections.ObjectModel;

namespace Library;

public class Book { public string Title = ""; }

public class Shelf : KeyedCollection<string, Book>
{
    public int Sort(string key, bool descending) => 1;

    protected override string GetKeyForItem(Book item) => item.Title;
}

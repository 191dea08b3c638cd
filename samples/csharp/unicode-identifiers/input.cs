class Größe
{
    int höhe = 1;
    public int Fläche(int λ) => Berechne(höhe, λ);
    public void Öffne(int @event) { @event.ToString(); Ünicode(@event); }
    string 名前 { get; set; }
}

class Größe
  def überprüfen!(wert)
    prüfe_länge wert
    wert.maß(1)
  end

  def 名前 = "é #{länge(1)} ü"
end

// Identifiers beyond ASCII, and text that is not code.
const größe = (länge, breite) => länge * breite;
class Größenordnung {
  ausgeben() {
    return größe(1, 2) + "größe(3, 4)";
  }
}
function 計算(値) {
  return größe(値, 値);
}
/* function verborgen() {} */
計算(new Größenordnung().ausgeben());

const plain = 'void a() { call(); } \' brace {';
final raw = r'C:\new ${notCode()} $x {';
final rawBlock = r"""
void fake() { ${no()} } \""";

String texts(String name) {
  final block = '''
    class Fake { void nope() {} }
    'quoted' ${name.toUpperCase()} $name ${format(name, '}')}
''';
  var double = "it's ${inner("inner ${deep()} }")} end";
  return block + double + 'a' 'b${count()}' + raw;
}

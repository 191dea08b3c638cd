/// Keeps orders. And more.
@immutable
@JsonSerializable(explicitToJson: true, name: 'orders [x]')
class Orders {
  @JsonKey(name: 'id', defaultValue: zero)
  final int id;

  const Orders(this.id);

  @override
  @protected
  String toString() {
    return describe(id);
  }

  @Deprecated('use find') void old(@Query('x') int x) => find(x);
}

#!/usr/bin/env dart
library shop.cart;

import 'dart:io';
import 'package:http/http.dart' as http show Client, get;
import 'src/cart.dart' show Cart, Item;
import 'src/other.dart' hide Hidden;
import 'stub.dart'
    if (dart.library.io) 'io.dart'
    if (dart.library.js_interop == 'true') 'web.dart';
import "src/late.dart" deferred as late_lib;
export 'src/item.dart';
export 'src/price.dart' show Price, format hide parse;
part 'cart.g.dart';

const text = 'import "fake.dart";';

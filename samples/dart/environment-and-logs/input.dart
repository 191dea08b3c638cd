import 'dart:io';
import 'package:logging/logging.dart';

final _logger = Logger('app');
const key = String.fromEnvironment('API_KEY', defaultValue: 'none');
const debug = bool.fromEnvironment('DEBUG');

Future<void> main(List<String> args) async {
  final url = Platform.environment['API_URL'] ?? 'http://localhost';
  _logger.info('starting $url');
  log.severe('failed', StateError(url));
  dialog.info('not a log');
  print(Platform.environment[args.first]);
  await run(url);
}

my $store = My::Store->new(path => 'x');
my $rows = My::Query->new(limit => 5)
    ->where('open')
    ->all;
$store->save($rows);

my $copy = Other::Store->connect;
$copy->save(
    $rows);

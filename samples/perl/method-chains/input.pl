use strict;

show_all(My::Query->new(limit => 5)
    ->where({ name => clean('a') })
    ->order_by('x')   # ->hidden()
    ->all);

my @big = $result->rows->select(sub { $_->size > 2 });
$app->log->info("got ->not_called()");
my $method = 'run';
$app->$method(1);
$app->can('stop')->($app);
new_item() unless @{ $result->items };

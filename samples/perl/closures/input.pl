{
    my $count = first_value();
    sub next_one { return bump($count++) }
}

my %handlers = (
    start => sub { begin_it(@_) },
    stop  => sub {
        end_it(1);
    },
);

sub adder {
    my $by = shift;
    return sub {
        my $n = shift;
        return plus($n, $by);
    };
}

$handlers{start}->(1);
&next_one(2);
adder(3)->(4);
do { last_one() } unless eof(STDIN);

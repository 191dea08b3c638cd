use Test::More;

is add(1, 2), 3, 'adds';

subtest 'half' => sub {
    is half(4), 2;
};

done_testing;

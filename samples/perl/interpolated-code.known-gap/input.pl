use strict;

my $text = "total: @{[ sum_of(1, 2) ]} items";
print "name: ${\ $app->name } (not_called(3))\n";
my $plain = 'raw: @{[ not_called(1) ]}';
my $page = <<"END";
<p>@{[ title_of($text) ]}</p>
END
after($text);

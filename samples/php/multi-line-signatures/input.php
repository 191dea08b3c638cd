<?php
class Report
    extends Base
    implements
        Printable,
        Countable
{
    public function build(
        string $title = "a)b{",
        array $rows = [self::X => ['k' => 1]],
        ?Closure $then = null, // last(one)
    ): ?string
    {
        return render($title);
    }

    public function
        odd () : static {
        return $this;
    }
}

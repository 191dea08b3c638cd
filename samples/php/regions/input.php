<!DOCTYPE html>
<p>Don't call me(now) { "quoted" // here</p>
<?php if (visible($page)): // until ?>
  <h1><?= title($page) ?></h1> class Fake { }
<?php endif ?>
<ul>
<?php foreach (items() as $item) { ?>
  <li onclick="go(1)"><?= $item->name() # comment ?> it's</li>
<?php } ?>
</ul>
<?php
function footer(): string
{
    $end = '?>';
    return year() . $end;
}
?>
<?xml version="1.0"?> call(me)
<?php done();

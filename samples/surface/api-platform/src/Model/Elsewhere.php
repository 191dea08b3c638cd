<?php

namespace App\Model;

use App\Attribute\ApiResource;
use App\Attribute\Get;

#[ApiResource(operations: [new Get()])]
#[Get]
class Elsewhere
{
}

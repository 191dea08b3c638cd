<?php

namespace App\Entity;

use ApiPlatform\Metadata\ApiResource;
use ApiPlatform\Metadata\NotExposed;

#[ApiResource(operations: [new NotExposed()])]
class Quay
{
}

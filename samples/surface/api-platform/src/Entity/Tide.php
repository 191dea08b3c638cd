<?php

namespace App\Entity;

use ApiPlatform\Metadata\ApiProperty;
use ApiPlatform\Metadata\ApiResource;

#[ApiResource(routePrefix: '/sea', paginationEnabled: false)]
class Tide
{
    #[ApiProperty(identifier: true)]
    public string $day = '';
}

<?php

namespace App\Entity;

use ApiPlatform\Metadata\ApiFilter;
use ApiPlatform\Metadata\ApiResource;
use ApiPlatform\Metadata\Delete;
use ApiPlatform\Metadata\Get;
use ApiPlatform\Metadata\GetCollection;
use ApiPlatform\Metadata\Link;
use ApiPlatform\Metadata\Patch;
use ApiPlatform\Metadata\Post;
use ApiPlatform\Metadata\Put;
use Doctrine\ORM\Mapping as ORM;

#[ORM\Entity]
#[ApiResource(
    operations: [
        new Get(normalizationContext: ['groups' => ['berth:read', f(['a' => [1]])]], security: "is_granted('READ', object)"),
        new GetCollection(), new Post(security: "is_granted('ROLE_WARDEN')"),
        new Put('/berths/{id}/whole'),
        new Patch(security: "is_granted('PUBLIC_ACCESS')"),
        new GetCollection(
            uriTemplate: '/harbours/{harbourId}/berths.{_format}',
            uriVariables: ['harbourId' => new Link(toProperty: 'harbour', fromClass: Harbour::class)],
        ),
        new Delete(routePrefix: '/wardens', security: 'is_granted("ROLE_WARDEN")'),
    ],
    denormalizationContext: ['groups' => ['berth:write']],
)]
#[ApiFilter(OrderFilter::class, properties: ['name'])]
class HarbourBerth
{
}

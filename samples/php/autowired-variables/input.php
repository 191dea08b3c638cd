<?php

namespace Shop;

use ApiPlatform\Metadata\ApiResource;
use ApiPlatform\Metadata\Get;
use Doctrine\ORM\Mapping as ORM;
use Symfony\Component\DependencyInjection\Attribute\Autowire;

class Desk
{
    public function __construct(
        #[Autowire(env: 'bool:DESK_MIRROR')] private bool $mirror,
        #[Autowire(env: "json:file:DESK_MAP")] private array $map,
        #[Autowire(param: 'desk.page_size')] private int $size,
        #[When(env: 'PROD')] private string $note,
    ) {
    }
}

class DeskSettings
{
    #[SettingsParameter(label: 'Lamp', envVar: 'bool:DESK_LAMP', mode: Mode::OVERWRITE)]
    public bool $lamp = false;
}

#[ORM\Entity(repositoryClass: DeskRepository::class)]
#[ORM\Table('`desks`')]
#[ApiResource(operations: [new Get(context: ['groups' => ['desk:read', f(g(1))]])])]
class DeskEntity
{
}

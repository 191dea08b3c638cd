extension Sample {
  /// Settings of programs, and sections of variables.
  static let settings: [Sample] = [
    Sample(
      "deploy/prod-values.yaml",
      #"""
      replicas: 2
      config:
        SHOP_Url: "https://shop.example"
        LOG_LEVEL: warn
        mode: production
      ingress:
        CLASS: nginx

      """#,
      facts: #"""
        3 config/environmentVariable SHOP_Url access=declare
        4 config/environmentVariable LOG_LEVEL access=declare
        """#),
    // Keys have points, variables underscores.
    Sample(
      "src/main/resources/application-shop.properties",
      #"""
      shop.url = ${shop_url}
      shop.port=${SHOP_PORT:80}
      shop.home=${shop.base}
      shop.name=${name}

      """#,
      facts: #"""
        1 config/key shop.url access=declare
        1 config/environmentVariable shop_url access=read
        2 config/key shop.port access=declare
        2 config/environmentVariable SHOP_PORT access=read defaulted=true
        3 config/key shop.home access=declare
        4 config/key shop.name access=declare
        """#),
    // An object of Kubernetes is called as it may be.
    Sample(
      "deploy/templates/config.yaml",
      #"""
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: {{ .Release.Name }}-config
      data:
        SHOP_Url: https://{{ .Values.domain }}
        {{- if .Values.scope }}
        SHOP_Scope: {{ .Values.scope }}
        {{- end }}

      """#,
      facts: #"""
        6 config/environmentVariable SHOP_Url access=declare
        8 config/environmentVariable SHOP_Scope access=declare
        """#),
    Sample(
      "src/main/resources/application.yml",
      #"""
      server:
        port: ${PORT:8080}
      spring:
        datasource:
          url: jdbc:postgresql://u:canary-pw@db/orders
          password: ${DB_PASSWORD}
        profiles: [a, b]
      orders:
        pageSize: 20
        hosts:
          - one
          - two
      # commented: ${NOT_READ}

      """#,
      facts: #"""
        2 config/key server.port access=declare
        2 config/environmentVariable PORT access=read defaulted=true
        5 config/key spring.datasource.url access=declare
        6 config/key spring.datasource.password access=declare
        6 config/environmentVariable DB_PASSWORD access=read
        7 config/key spring.profiles access=declare
        9 config/key orders.pageSize access=declare
        10 config/key orders.hosts access=declare
        """#),
    Sample(
      "Desk/appsettings.json",
      #"""
      {
        "Desk": {
          "Hosts": ["one", "two"],
          "Empty": []
        },
        "Serilog": {
          "WriteTo": [
            { "Name": "Console" }
          ]
        }
      }

      """#,
      facts: #"""
        3 config/key Desk:Hosts:0 access=declare
        3 config/key Desk:Hosts:1 access=declare
        4 config/key Desk:Empty access=declare
        8 config/key Serilog:WriteTo:0:Name access=declare
        """#),
    Sample(
      "Desk/Resources/Configuration/logging.json",
      #"""
      {
        "Serilog": {
          "Enrich": ["WithThreadId"]
        }
      }

      """#,
      facts: #"""
        3 config/key Serilog:Enrich:0 access=declare
        """#),
    Sample(
      "src/main/resources/application.yml",
      #"""
      secure:
        open:
          urls:
            - /login
            - /docs/**
        allowed-tokens:
          - /canary0token
        open-paths:
          - /canary00canary00canary00canary00canary

      """#,
      facts: #"""
        3 config/key secure.open.urls access=declare
        4 reference/prefix secure.open.urls[] value=/login
        5 reference/prefix secure.open.urls[] value=/docs/**
        6 config/key secure.allowed-tokens access=declare
        8 config/key secure.open-paths access=declare
        """#),
    Sample(
      "config/packages/prod/framework.yaml",
      #"""
      parameters:
          env(TRUSTED_HOSTS): 'canary-host'
          desk.size: 3
      framework:
          secret: '%env(APP_SECRET)%'
          trusted_hosts: '%env(string:TRUSTED_HOSTS)%'
          # '%env(NOT_READ)%'

      """#,
      facts: #"""
        2 config/environmentVariable TRUSTED_HOSTS access=declare
        3 config/key desk.size access=declare
        5 config/environmentVariable APP_SECRET access=read
        6 config/environmentVariable TRUSTED_HOSTS access=read
        """#),
    Sample(
      "config/database.yml.example",
      #"""
      production:
        adapter: mysql2
        password: <%= ENV['DESK_PASSWORD'] || 'canary-word' %>

      """#,
      facts: #"""
        3 config/environmentVariable DESK_PASSWORD access=read
        """#),
    Sample(
      "src/DependencyInjection/Configuration.php",
      #"""
      <?php

      namespace App\DependencyInjection;

      use Symfony\Component\Config\Definition\Builder\TreeBuilder;

      final class Configuration implements ConfigurationInterface
      {
          public function getConfigTreeBuilder(): TreeBuilder
          {
              $treeBuilder = new TreeBuilder('desk');
              $rootNode = $treeBuilder->getRootNode();

              $rootNode
                  ->children()
                      ->scalarNode('folder')->defaultValue('canary-folder')
                          ->validate()
                              ->ifTrue(function ($value) { return $this->isBad($value)->scalarNode('none'); })
                              ->thenInvalid('No')
                          ->end()
                      ->end()
                      ->arrayNode('opening') // ->scalarNode('commented')
                          ->canBeDisabled()
                          ->children()
                              ->integerNode('from')->end()
                              ->integerNode('to')->end()
                          ->end()
                      ->end()
                      ->arrayNode('shelves')
                          ->useAttributeAsKey('name')
                          ->arrayPrototype()
                              ->children()
                                  ->scalarNode('width')->end()
                              ->end()
                          ->end()
                      ->end()
                      ->append($this->finesNode())
                  ->end();

              $this->addMail($rootNode);

              return $treeBuilder;
          }

          private function finesNode()
          {
              $builder = new TreeBuilder('fines');

              return $builder->getRootNode()->addDefaultsIfNotSet()->children()
                  ->floatNode('rate')->end()
              ->end();
          }

          private function addMail(ArrayNodeDefinition $node): void
          {
              $node->children()->arrayNode('mail')->children()->scalarNode('from')->end()->end()->end()->end();
          }
      }

      """#,
      facts: #"""
        16 config/key desk.folder access=declare
        23 config/key desk.opening.enabled access=declare
        25 config/key desk.opening.from access=declare
        26 config/key desk.opening.to access=declare
        29 config/key desk.shelves access=declare
        50 config/key desk.fines.rate access=declare
        56 config/key desk.mail.from access=declare
        """#),
    Sample(
      "config/languages.php",
      "<?php return [\n" + (0..<16).map { "  'l\($0)' => ['date' => 'd', 'time' => 'h'],\n" }.joined() + "];\n",
      facts: ""),
    Sample(
      "config/letters/stamps.php", "<?php return [\n  'price' => 1,\n];\n",
      facts: "2 config/key letters.stamps.price access=declare"),
    Sample(
      "config/depot.php",
      #"""
      <?php

      use Depot\Support\Str;

      return [
          // 'commented' => 1,
          'carrier' => [
              'url' => env('CARRIER_URL', 'https://u:canary-pw@carrier.example'),
              'retry' => fn () => ['inner' => 1],
              'options' => array('fast' => true, 'codes' => [1, 2]),
          ],
          'days' => [1, 2, 3],
          'empty' => [],
          Str::class => 'none',
      ];

      """#,
      facts: #"""
        8 config/key depot.carrier.url access=declare
        9 config/key depot.carrier.retry access=declare
        10 config/key depot.carrier.options.fast access=declare
        10 config/key depot.carrier.options.codes access=declare
        12 config/key depot.days access=declare
        13 config/key depot.empty access=declare
        """#),
  ]
}

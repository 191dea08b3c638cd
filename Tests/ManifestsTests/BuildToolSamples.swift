extension Sample {
  /// Maven, Gradle, NuGet.
  static let buildTools: [Sample] = [
    Sample(
      "pom.xml",
      #"""
      <?xml version="1.0"?>
      <!-- <dependency><groupId>not</groupId><artifactId>here</artifactId></dependency> -->
      <project>
        <groupId>shop</groupId>
        <artifactId>orders</artifactId>
        <version>1.0</version>
        <properties>
          <java.version>21</java.version>
          <junit.version>5.10.2</junit.version>
        </properties>
        <modules><module>core</module></modules>
        <dependencyManagement><dependencies>
          <dependency>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-dependencies</artifactId>
            <version>3.2.4</version>
            <type>pom</type>
            <scope>import</scope>
          </dependency>
          <dependency>
            <groupId>org.mapstruct</groupId>
            <artifactId>mapstruct</artifactId>
            <version>1.5.5.Final</version>
          </dependency>
        </dependencies></dependencyManagement>
        <dependencies>
          <dependency>
            <groupId>org.flywaydb</groupId>
            <artifactId>flyway-core</artifactId>
            <exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions>
          </dependency>
          <dependency>
            <groupId>org.junit.jupiter</groupId>
            <artifactId>junit-jupiter</artifactId>
            <version>${junit.version}</version>
            <scope>test</scope>
          </dependency>
        </dependencies>
        <distributionManagement><url>https://u:canary-tok@repo.example</url></distributionManagement>
      </project>

      """#,
      facts: #"""
        5 definition/module orders value=1.0
        5 reference/package orders value=offered purl=pkg:maven/orders
        5 $ mvn test value=test defaulted=true
        5 $ mvn package value=build
        8 dependency/toolchain java declared=21
        11 reference/none core
        15 dependency/toolchain org.springframework.boot:spring-boot-dependencies declared=3.2.4 purl=pkg:maven/org.springframework.boot/spring-boot-dependencies
        22 dependency/none org.mapstruct:mapstruct locked=1.5.5.Final purl=pkg:maven/org.mapstruct/mapstruct@1.5.5.Final
        29 dependency/runtime org.flywaydb:flyway-core purl=pkg:maven/org.flywaydb/flyway-core
        34 dependency/development org.junit.jupiter:junit-jupiter declared=5.10.2 purl=pkg:maven/org.junit.jupiter/junit-jupiter
        """#),
    Sample(
      "app/build.gradle.kts",
      #"""
      plugins {
        id("org.springframework.boot") version "3.2.4"
        kotlin("jvm")
      }
      val exposedVersion = "0.49.0"
      /* implementation("not:here:1") */
      repositories { maven { url = uri("https://u:canary-tok@repo.example") } }
      dependencies {
        // implementation("commented:out:1")
        implementation("org.jetbrains.exposed:exposed-core:$exposedVersion")
        implementation(project(":core"))
        implementation(libs.slf4j)
        implementation(platform("io.ktor:ktor-bom:2.3.9"))
        testImplementation("io.mockk:mockk:1.13.10")
        runtimeOnly(group = "org.postgresql", name = "postgresql", version = "42.7.3")
      }

      """#,
      facts: #"""
        1 reference/package app value=program purl=pkg:maven/app
        1 $ gradle test value=test defaulted=true
        1 $ gradle build value=build
        2 reference/none org.springframework.boot
        2 dependency/toolchain org.springframework.boot declared=3.2.4
        3 reference/none org.jetbrains.kotlin.jvm
        10 dependency/runtime org.jetbrains.exposed:exposed-core declared=0.49.0 purl=pkg:maven/org.jetbrains.exposed/exposed-core
        13 dependency/toolchain io.ktor:ktor-bom declared=2.3.9 purl=pkg:maven/io.ktor/ktor-bom
        14 dependency/development io.mockk:mockk declared=1.13.10 purl=pkg:maven/io.mockk/mockk
        15 dependency/runtime org.postgresql:postgresql declared=42.7.3 purl=pkg:maven/org.postgresql/postgresql
        """#),
    Sample(
      "gradle/libs.versions.toml",
      #"""
      # canary-catalog
      [versions]
      ktor = "2.3.9"

      [libraries]
      ktor-core = { module = "io.ktor:ktor-server-core", version.ref = "ktor" }
      slf4j = "org.slf4j:slf4j-api:2.0.12"
      guava = { group = "com.google.guava", name = "guava", version = "33.1.0-jre" }

      [plugins]
      kotlin = { id = "org.jetbrains.kotlin.jvm", version = "1.9.23" }

      """#,
      facts: #"""
        6 dependency/runtime io.ktor:ktor-server-core declared=2.3.9 purl=pkg:maven/io.ktor/ktor-server-core
        7 dependency/runtime org.slf4j:slf4j-api declared=2.0.12 purl=pkg:maven/org.slf4j/slf4j-api
        8 dependency/runtime com.google.guava:guava declared=33.1.0-jre purl=pkg:maven/com.google.guava/guava
        11 dependency/toolchain org.jetbrains.kotlin.jvm declared=1.9.23
        """#),
    Sample(
      "gradle.lockfile",
      #"""
      # This is a Gradle generated file. canary-lock
      io.ktor:ktor-server-core:2.3.9=compileClasspath,runtimeClasspath
      empty=annotationProcessor

      """#,
      facts: #"""
        2 dependency/none io.ktor:ktor-server-core locked=2.3.9 purl=pkg:maven/io.ktor/ktor-server-core@2.3.9
        """#),
    Sample(
      "src/Shop/Shop.csproj",
      #"""
      <Project Sdk="Microsoft.NET.Sdk">
        <PropertyGroup>
          <TargetFramework>net8.0</TargetFramework>
          <EfVersion>8.0.4</EfVersion>
          <ApiKey>canary-property</ApiKey>
        </PropertyGroup>
        <ItemGroup>
          <PackageReference Include="Microsoft.EntityFrameworkCore" Version="$(EfVersion)" />
          <PackageReference Include="Serilog" />
          <PackageReference Include="StyleCop.Analyzers">
            <Version>1.1.118</Version>
            <PrivateAssets>all</PrivateAssets>
          </PackageReference>
          <!-- <PackageReference Include="Not.Here" Version="1.0.0" /> -->
          <ProjectReference Include="..\Core\Core.csproj" />
        </ItemGroup>
      </Project>

      """#,
      facts: #"""
        1 reference/package Shop purl=pkg:nuget/Shop
        1 $ dotnet build value=build
        3 dependency/toolchain dotnet declared=net8.0
        8 dependency/runtime Microsoft.EntityFrameworkCore declared=8.0.4 purl=pkg:nuget/Microsoft.EntityFrameworkCore
        9 dependency/runtime Serilog purl=pkg:nuget/Serilog
        10 dependency/development StyleCop.Analyzers declared=1.1.118 purl=pkg:nuget/StyleCop.Analyzers
        15 reference/none ..\Core\Core.csproj
        """#),
    Sample(
      "packages.config",
      #"""
      <packages>
        <package id="Newtonsoft.Json" version="13.0.3" targetFramework="net48" note="canary" />
        <package id="xunit" version="2.8.0" developmentDependency="true" />
      </packages>

      """#,
      facts: #"""
        2 dependency/runtime Newtonsoft.Json declared=13.0.3 locked=13.0.3 purl=pkg:nuget/Newtonsoft.Json@13.0.3
        3 dependency/development xunit declared=2.8.0 locked=2.8.0 purl=pkg:nuget/xunit@2.8.0
        """#),
    Sample(
      "packages.lock.json",
      #"""
      {
        "version": 1,
        "dependencies": {
          "net8.0": {
            "Serilog": {"type": "Direct", "requested": "[3.1.1, )", "resolved": "3.1.1", "contentHash": "canary"},
            "core": {"type": "Project"}
          }
        }
      }

      """#,
      facts: #"""
        5 dependency/none Serilog locked=3.1.1 purl=pkg:nuget/Serilog@3.1.1
        """#),
    Sample(
      "global.json",
      #"""
      {
        "sdk": {"version": "10.0.100", "note": "canary"},
        "test": {
          "runner": "Microsoft.Testing.Platform"
        }
      }

      """#,
      facts: #"""
        2 dependency/toolchain dotnet declared=10.0.100
        4 dependency/toolchain Microsoft.Testing.Platform
        """#),
    Sample(
      ".config/dotnet-tools.json",
      #"""
      {
        "version": 1,
        "tools": {
          "dotnet-ef": {"version": "8.0.4", "commands": ["dotnet-ef"], "note": "canary"}
        }
      }

      """#,
      facts: #"""
        4 dependency/development dotnet-ef declared=8.0.4 purl=pkg:nuget/dotnet-ef
        """#),
    Sample(
      "lib/CMakeLists.txt",
      #"""
      set(API_TOKEN canary-cmake)
      # install(DIRECTORY hidden DESTINATION include)
      install(TARGETS orders DESTINATION lib)
      install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/include/orders
        DESTINATION include FILES_MATCHING PATTERN "*.h")
      install(FILES orders.h ${GENERATED} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

      """#,
      facts: #"""
        4 reference/package include/orders value=offered target=include/orders
        6 reference/package orders.h value=offered target=orders.h
        """#),
  ]
}

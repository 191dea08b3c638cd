plugins {
    kotlin("jvm")
    id("maven-publish")
}

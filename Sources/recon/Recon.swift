@main struct Recon { static func main() {} }

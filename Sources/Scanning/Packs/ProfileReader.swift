import Facts

/// Reads the `binding` section of a pack: what the index must know to bind names.
enum ProfileReader {
  static func read(_ fields: inout FieldReader, into profile: inout LanguageProfile) {
    func replace(_ path: WritableKeyPath<LanguageProfile, [String]>, _ new: [String]) {
      if !new.isEmpty { profile[keyPath: path] = new }
    }
    replace(\.family, fields.strings("family"))
    replace(\.selfNames, fields.strings("selfNames"))
    replace(\.superNames, fields.strings("superNames"))
    replace(\.constructorNames, fields.strings("constructorNames"))
    replace(\.callMethodNames, fields.strings("callMethodNames"))
    if fields.node("quotedTypes") != nil { profile.quotedTypes = fields.bool("quotedTypes") }
    let words = fields.strings("wordTypes")
    if !words.isEmpty { profile.wordTypes = Set(words) }
    let open = fields.strings("openWordTypes")
    if !open.isEmpty { profile.openWordTypes = Set(open) }
    replace(\.enterMethodNames, fields.strings("enterMethodNames"))
    replace(\.declarationExtensions, fields.strings("declarationExtensions"))
    replace(\.constructionMethods, fields.strings("constructionMethods"))
    if fields.node("modulesAreTypes") != nil { profile.modulesAreTypes = fields.bool("modulesAreTypes") }
    if fields.node("typesReopen") != nil { profile.typesReopen = fields.bool("typesReopen") }
    if fields.node("namesCallMethods") != nil { profile.namesCallMethods = fields.bool("namesCallMethods") }
    replace(\.typeMembers, fields.strings("typeMembers"))
    if fields.node("capitalsAreTypes") != nil { profile.capitalsAreTypes = fields.bool("capitalsAreTypes") }
    if fields.node("callsStayInFamily") != nil { profile.callsStayInFamily = fields.bool("callsStayInFamily") }
    if fields.node("capitalizedMembers") != nil { profile.capitalizedMembers = fields.bool("capitalizedMembers") }
    if fields.node("dynamicMembers") != nil { profile.dynamicMembers = fields.bool("dynamicMembers") }
    if fields.node("seesOuterMembers") != nil { profile.seesOuterMembers = fields.bool("seesOuterMembers") }
    if let word = fields.string("partialWord") { profile.partialWord = word }
    if let word = fields.string("extensionWord") { profile.extensionWord = word }
    for var reader in fields.readers("platformWords") {
      if let word = reader.string("common") { profile.platformWords.common = word }
      if let word = reader.string("actual") { profile.platformWords.actual = word }
      reader.finish()
      fields.absorb(reader.problems)
    }
    if fields.node("implicitInterfaces") != nil {
      profile.implicitInterfaces = fields.bool("implicitInterfaces")
    }
    replace(\.collectionTypes, fields.strings("collectionTypes"))
    if fields.node("openTypes") != nil { profile.openTypes = fields.bool("openTypes") }
    if fields.node("blockScopes") != nil { profile.blockScopes = fields.bool("blockScopes") }
    func replace(_ path: WritableKeyPath<LanguageProfile, Set<String>>, _ new: [String]) {
      if !new.isEmpty { profile[keyPath: path] = Set(new) }
    }
    replace(\.fileLocalWords, fields.strings("fileLocalWords"))
    replace(\.exportMarks, fields.strings("exportMarks"))
    replace(\.uncallableMarks, fields.strings("uncallableMarks"))
    replace(\.transparentMembers, fields.strings("transparentMembers"))
    replace(\.elementMembers, fields.strings("elementMembers"))
    replace(\.collectionMembers, fields.strings("collectionMembers"))
    replace(\.elementClosures, fields.strings("elementClosures"))
    replace(\.castFunctions, fields.strings("castFunctions"))
    replace(\.functionTypes, fields.strings("functionTypes"))
    if let prefix = fields.string("fieldPrefix") { profile.fieldPrefix = prefix }
    replace(\.transparentTypes, fields.strings("transparentTypes"))
    if let exports = fields.choice("exports", of: LanguageProfile.Exports.self) { profile.exports = exports }
    for var reader in fields.readers("visibility") {
      readVisibility(&reader, into: &profile.visibility)
      fields.absorb(reader.problems)
    }
    if let style = fields.choice("parameters", of: LanguageProfile.ParameterStyle.self) { profile.parameters = style }
    if let labels = fields.choice("argumentLabels", of: LanguageProfile.ArgumentLabels.self) {
      profile.argumentLabels = labels
    }
    if fields.node("typeArgumentsTell") != nil { profile.typeArgumentsTell = fields.bool("typeArgumentsTell") }
    if fields.node("convertsArguments") != nil { profile.convertsArguments = fields.bool("convertsArguments") }
    if fields.node("defaultsApart") != nil { profile.defaultsApart = fields.bool("defaultsApart") }
    for var reader in fields.readers("literalTypes") {
      let numbers = ["integer", "decimal", "single", "long", "unsigned"]
      for kind in ["text", "character"] + numbers + ["boolean", "function", "class", "any"] {
        let names = reader.strings(kind)
        if !names.isEmpty { profile.literalTypes[kind] = names }
      }
      reader.finish()
      fields.absorb(reader.problems)
    }
    if fields.node("methodsNeedReceiver") != nil { profile.methodsNeedReceiver = fields.bool("methodsNeedReceiver") }
    if fields.node("extensionFunctions") != nil { profile.extensionFunctions = fields.bool("extensionFunctions") }
    if fields.node("variablesHideFunctions") != nil {
      profile.variablesHideFunctions = fields.bool("variablesHideFunctions")
    }
    if fields.node("inheritsConstructors") != nil { profile.inheritsConstructors = fields.bool("inheritsConstructors") }
    replace(\.singletonKeywords, fields.strings("singletonKeywords"))
    if let name = fields.string("implicitParameter") { profile.implicitParameter = name }
    replace(\.getterPrefixes, fields.strings("getterPrefixes"))
    func unite(_ path: WritableKeyPath<LanguageProfile, Set<String>>, _ new: [String]) {
      if !new.isEmpty { profile[keyPath: path] = Set(new) }
    }
    unite(\.receiverClosures, fields.strings("receiverClosures"))
    unite(\.valueClosures, fields.strings("valueClosures"))
    unite(\.changingMethods, fields.strings("changingMethods"))
    unite(\.changingWords, fields.strings("changingWords"))
    replace(\.functionTypeModifiers, fields.strings("functionTypeModifiers"))
    let common = fields.strings("commonMethodNames")
    if !common.isEmpty { profile.commonMethodNames = Set(common) }
    let reflective = fields.strings("reflectiveCalls")
    if !reflective.isEmpty { profile.reflectiveCalls = Set(reflective) }
    let injecting = fields.strings("injectionMarks")
    if !injecting.isEmpty { profile.injectionMarks = Set(injecting) }
    let inert = fields.strings("inertMarks")
    if !inert.isEmpty { profile.inertMarks = Set(inert) }
    if fields.node("membersAreFields") != nil { profile.membersAreFields = fields.bool("membersAreFields") }
    let standard = fields.strings("standardFunctions")
    if !standard.isEmpty { profile.standardFunctions = Set(standard) }
    let outside = fields.strings("externalNamespaces")
    if !outside.isEmpty { profile.externalNamespaces = Set(outside) }
    replace(\.standardModules, fields.strings("standardModules"))
    for var reader in fields.readers("practice") {
      replace(\.practice.broadErrors, reader.strings("broadErrors"))
      if reader.node("errorsAreValues") != nil { profile.practice.errorsAreValues = reader.bool("errorsAreValues") }
      replace(\.practice.errorBoundaryCalls, reader.strings("errorBoundaryCalls"))
      replace(\.practice.errorBoundaryMarks, reader.strings("errorBoundaryMarks"))
      replace(\.practice.batchCalls, reader.strings("batchCalls"))
      replace(\.practice.batchModelCalls, reader.strings("batchModelCalls"))
      replace(\.practice.reachingCalls, reader.strings("reachingCalls"))
      replace(\.practice.pageObjects, reader.strings("pageObjects"))
      replace(\.practice.pagePackages, reader.strings("pagePackages"))
      replace(\.practice.pageFolders, reader.strings("pageFolders"))
      replace(\.practice.pageEndings, reader.strings("pageEndings"))
      replace(\.practice.servingPackages, reader.strings("servingPackages"))
      replace(\.practice.pagelessModules, reader.strings("pagelessModules"))
      replace(\.practice.queryJoins, reader.strings("queryJoins"))
      replace(\.practice.textJoins, reader.strings("textJoins"))
      replace(\.practice.testClientPackages, reader.strings("testClientPackages"))
      replace(\.practice.testClientTypes, reader.strings("testClientTypes"))
      replace(\.practice.testClientMarks, reader.strings("testClientMarks"))
      replace(\.practice.testClientParameters, reader.strings("testClientParameters"))
      replace(\.practice.standInPackages, reader.strings("standInPackages"))
      replace(\.practice.fillerPackages, reader.strings("fillerPackages"))
      replace(\.practice.tablesByApplication, reader.strings("tablesByApplication"))
      if reader.node("inheritsModels") != nil { profile.practice.inheritsModels = reader.bool("inheritsModels") }
      replace(\.practice.applicationFiles, reader.strings("applicationFiles"))
      replace(\.practice.outsideTexts, reader.strings("outsideTexts"))
      if reader.node("tellsSilentErrors") != nil {
        profile.practice.tellsSilentErrors = reader.bool("tellsSilentErrors")
      }
      replace(\.practice.plainTypes, reader.strings("plainTypes"))
      replace(\.practice.textMakers, reader.strings("textMakers"))
      replace(\.practice.textMethods, reader.strings("textMethods"))
      replace(\.practice.boundingCalls, reader.strings("boundingCalls"))
      replace(\.practice.boundingTypes, reader.strings("boundingTypes"))
      replace(\.practice.rowCalls, reader.strings("rowCalls"))
      replace(\.practice.rowSources, reader.strings("rowSources"))
      replace(\.practice.rowTypes, reader.strings("rowTypes"))
      replace(\.practice.passingCalls, reader.strings("passingCalls"))
      replace(\.practice.passingWords, reader.strings("passingWords"))
      replace(\.practice.togetherCalls, reader.strings("togetherCalls"))
      replace(\.practice.startedTypes, reader.strings("startedTypes"))
      replace(\.practice.queuingPackages, reader.strings("queuingPackages"))
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("packages") {
      if let style = reader.choice("style", of: PackageNaming.Style.self) { profile.packages.style = style }
      if let separator = reader.string("separator")?.first { profile.packages.separator = separator }
      profile.packages.needsNoImport = reader.bool("needsNoImport")
      profile.packages.kinds = reader.strings("kinds")
      profile.packages.spellings = reader.strings("spellings")
      profile.packages.platform = reader.strings("platform")
      for pair in reader.pairs("names") { profile.packages.names[pair.key] = pair.value }
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("modules") {
      if let style = reader.choice("style", of: LanguageProfile.Modules.Style.self) { profile.modules.style = style }
      profile.modules.extensions = reader.strings("extensions")
      profile.modules.indexFiles = reader.strings("indexFiles")
      profile.modules.sourceRoots = reader.strings("sourceRoots")
      profile.modules.bindsLastComponent = reader.bool("bindsLastComponent")
      profile.modules.folderIsScope = reader.bool("folderIsScope")
      if let scheme = reader.string("packageScheme") { profile.modules.packageScheme = scheme }
      profile.modules.packageFiles = reader.strings("packageFiles")
      profile.modules.importsNameDefinitions = reader.bool("importsNameDefinitions")
      profile.modules.seesOuterNamespaces = reader.bool("seesOuterNamespaces")
      profile.modules.relativePackages = reader.bool("relativePackages")
      profile.modules.rootWords = Set(reader.strings("rootWords"))
      profile.modules.ownWord = reader.string("ownWord")
      profile.modules.parentWord = reader.string("parentWord")
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("routing") {
      if reader.node("guardsInOrder") != nil { profile.routing.guardsInOrder = reader.bool("guardsInOrder") }
      if reader.node("guardsReplace") != nil { profile.routing.guardsReplace = reader.bool("guardsReplace") }
      if reader.node("rootAddsSlash") != nil { profile.routing.rootAddsSlash = reader.bool("rootAddsSlash") }
      replace(\.routing.joinsText, reader.strings("joinsText"))
      replace(\.routing.mountReplaces, reader.strings("mountReplaces"))
      replace(\.routing.makers, reader.strings("makers"))
      replace(\.routing.pathMakers, reader.strings("pathMakers"))
      replace(\.routing.nameMakers, reader.strings("nameMakers"))
      if let suffix = reader.string("markSuffix") { profile.routing.markSuffix = suffix }
      replace(\.routing.unroutedMarks, reader.strings("unroutedMarks"))
      replace(\.routing.handlerTypes, reader.strings("handlerTypes"))
      replace(\.routing.groups, reader.strings("groups"))
      replace(\.routing.keeps, reader.strings("keeps"))
      replace(\.routing.holders, reader.strings("holders"))
      replace(\.routing.wholeFile, reader.strings("wholeFile"))
      replace(\.routing.routerTypes, reader.strings("routerTypes"))
      replace(\.routing.fileRoutes, reader.strings("fileRoutes"))
      replace(\.routing.filePages, reader.strings("filePages"))
      replace(\.routing.mountMethods, reader.strings("mountMethods"))
      replace(\.routing.rootedReplaces, reader.strings("rootedReplaces"))
      if reader.node("rootsPaths") != nil { profile.routing.rootsPaths = reader.bool("rootsPaths") }
      if reader.node("bareRoutes") != nil { profile.routing.bareRoutes = reader.bool("bareRoutes") }
      replace(\.routing.guardFolders, reader.strings("guardFolders"))
      replace(\.routing.joinsCommands, reader.strings("joinsCommands"))
      replace(\.routing.jobPackages, reader.strings("jobPackages"))
      replace(\.routing.ruledBy, reader.strings("ruledBy"))
      replace(\.routing.plainNames, reader.strings("plainNames"))
      replace(\.routing.installationPaths, reader.strings("installationPaths"))
      replace(\.routing.optionalSegments, reader.strings("optionalSegments"))
      replace(\.routing.typesOfOne, reader.strings("typesOfOne"))
      replace(\.routing.services, reader.strings("services"))
      replace(\.routing.refusals, reader.strings("refusals"))
      replace(\.routing.abilityMethods, reader.strings("abilityMethods"))
      replace(\.routing.abilityTypes, reader.strings("abilityTypes"))
      replace(\.routing.abilityActions, reader.strings("abilityActions"))
      replace(\.routing.skipsAbstract, reader.strings("skipsAbstract"))
      replace(\.routing.inheritsRoutes, reader.strings("inheritsRoutes"))
      replace(\.routing.generatedInterfaces, reader.strings("generatedInterfaces"))
      replace(\.routing.viewVerbs, reader.strings("viewVerbs"))
      replace(\.routing.viewActions, reader.strings("viewActions"))
      replace(\.routing.viewBases, reader.strings("viewBases"))
      replace(\.routing.readingGuards, reader.strings("readingGuards"))
      replace(\.routing.middlewareNames, reader.strings("middlewareNames"))
      replace(\.routing.guardMethods, reader.strings("guardMethods"))
      replace(\.routing.handlersAreMounted, reader.strings("handlersAreMounted"))
      if let token = reader.string("typeToken") { profile.routing.typeToken = token }
      if let token = reader.string("methodToken") { profile.routing.methodToken = token }
      if let suffix = reader.string("methodSuffix") { profile.routing.methodSuffix = suffix }
      if let suffix = reader.string("typeSuffix") { profile.routing.typeSuffix = suffix }
      reader.finish()
      fields.absorb(reader.problems)
    }
    for var reader in fields.readers("docTests") {
      var tests = LanguageProfile.DocTests()
      tests.marks = reader.strings("marks")
      tests.fence = reader.required("fence")
      tests.runs = reader.strings("runs")
      tests.command = reader.required("command")
      profile.docTests = tests
      reader.finish()
      fields.absorb(reader.problems)
    }
    var runners: [LanguageProfile.TestRunner] = []
    for var reader in fields.readers("testRunners") {
      var runner = LanguageProfile.TestRunner(
        framework: reader.required("framework"), evidence: reader.strings("evidence"),
        command: reader.required("command"))
      runner.files = reader.strings("files")
      runner.folders = reader.strings("folders")
      runner.calls = reader.strings("calls")
      runner.tools = reader.strings("tools")
      runner.saidBy = reader.strings("saidBy")
      runner.packages = reader.strings("packages")
      runner.unlessPackages = reader.strings("unlessPackages")
      runner.plugins = reader.strings("plugins")
      if let group = reader.string("group") { runner.group = group }
      if let test = reader.string("exactTest") { runner.exactTest = test }
      if let command = reader.string("exactCommand") { runner.exactCommand = command }
      runner.isSubstring = reader.bool("isSubstring")
      runner.root = reader.strings("root")
      runner.project = reader.strings("project")
      if let test = reader.string("test") { runner.test = test }
      if let file = reader.string("file") { runner.file = file }
      if let nesting = reader.string("nesting") { runner.nesting = nesting }
      runner.isPattern = reader.bool("isPattern")
      runners.append(runner)
      reader.finish()
      fields.absorb(reader.problems)
    }
    if !runners.isEmpty { profile.testRunners = runners }
    fields.finish()
  }

  /// What a pack says of visibility is said anew as a whole.
  private static func readVisibility(_ fields: inout FieldReader, into rules: inout VisibilityRules) {
    rules = VisibilityRules()
    rules.words = exposures("words", &fields)
    rules.members = exposures("members", &fields)
    rules.top = fields.choice("top", of: Exposure.self)
    rules.hiddenPrefixes = fields.strings("hiddenPrefixes")
    rules.innerNamespaces = Set(fields.strings("innerNamespaces"))
    rules.innerFolders = fields.strings("innerFolders")
    rules.headers = Set(fields.strings("headers"))
    rules.exportMarks = fields.strings("exportMarks")
    rules.headerFolders = Set(fields.strings("headerFolders"))
    fields.finish()
  }

  private static func exposures(_ key: String, _ fields: inout FieldReader) -> [String: Exposure] {
    var read: [String: Exposure] = [:]
    for pair in fields.pairs(key) {
      guard let exposure = Exposure(rawValue: pair.value) else {
        fields.report("\(key): \(pair.value) is none of \(Exposure.allCases.map(\.rawValue).joined(separator: ", "))")
        continue
      }
      read[pair.key] = exposure
    }
    return read
  }
}

import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What holds for every answer, whatever is asked of whatever repository.
@Suite struct QuestionLawTests {
  static func inquiries() -> [(name: String, inquiry: Inquiry)] {
    let index = Shop.index()
    let empty = CodeIndex(files: [], profiles: [])
    func target(_ name: String) -> [Target] {
      Shop.definition(name, in: index).map { [.definition($0)] } ?? []
    }
    let file = index.files.first { $0.path == "shop/pricing.py" }
    return [
      ("survey", Inquiry(index: index)),
      ("survey of nothing", Inquiry(index: empty)),
      ("function", Inquiry(index: index, targets: target("price_order"))),
      ("leaf", Inquiry(index: index, targets: target("round_up"))),
      ("two", Inquiry(index: index, targets: target("price_order") + target("fetch_rate"))),
      ("file", Inquiry(index: index, targets: file.map { [.file($0)] } ?? [])),
      ("lines", Inquiry(index: index, targets: file.map { [.lines($0, 1...4, definitions: [])] } ?? [])),
      ("addition", Inquiry(index: index, phrases: ["price an order"])),
      ("both", Inquiry(index: index, targets: target("price_order"), phrases: ["vouchers"], reason: .feature)),
    ] + Clinic.inquiries()
  }

  private func text(_ lines: [AnswerLine]) -> [AnswerLine] { lines + lines.flatMap { text($0.children) } }

  @Test func everyAnswerSaysSomethingAndWhereItLooked() {
    for (name, inquiry) in Self.inquiries() {
      for answer in Questions.answers(to: inquiry) {
        #expect(!answer.lines.isEmpty, "\(name), \(answer.id)")
        #expect(answer.searched["files"] == inquiry.index.files.count, "\(name), \(answer.id)")
        for line in text(answer.lines) {
          if case .checkbox = line.lead { continue }
          #expect(!PlainWords.of(line.spans).isEmpty, "\(name), \(answer.id)")
        }
      }
    }
  }

  @Test func noneSaysHowMuchWasSearched() {
    for (name, inquiry) in Self.inquiries() {
      for answer in Questions.answers(to: inquiry) where answer.status == .none {
        let words = PlainWords.of(answer)
        #expect(words.contains { $0.isNumber }, "\(name), \(answer.id): \(words)")
      }
    }
  }

  @Test func everyItemStandsInAFile() {
    for (name, inquiry) in Self.inquiries() {
      for answer in Questions.answers(to: inquiry) {
        for item in answer.items {
          let file = inquiry.index.files.first { $0.path == item.path }
          let isFolder = inquiry.index.files.contains { $0.path.hasPrefix(item.path + "/") || item.path == "." }
          #expect(file != nil || isFolder && item.lines == nil, "\(name), \(answer.id): \(item.path)")
          guard let file, let lines = item.lines else { continue }
          #expect(lines.lowerBound >= 1 && lines.upperBound <= file.content.lineCount, "\(name), \(answer.id)")
          #expect(!item.rule.isEmpty && !item.reason.isEmpty, "\(name), \(answer.id): \(item.name)")
        }
      }
    }
  }

  @Test func choicesAskAndNothingElseIsUndecided() {
    for (name, inquiry) in Self.inquiries() {
      for answer in Questions.answers(to: inquiry) {
        if answer.status == .choice { #expect(!answer.questions.isEmpty, "\(name), \(answer.id)") }
        for question in answer.questions {
          #expect(PlainWords.of(question.spans).contains("?"), "\(name), \(answer.id)")
        }
      }
    }
  }

  @Test func sameInputSameAnswers() {
    for (first, second) in zip(Self.inquiries(), Self.inquiries()) {
      #expect(Questions.answers(to: first.inquiry) == Questions.answers(to: second.inquiry), "\(first.name)")
    }
  }

  @Test func oneQuestionAskedAloneIsAnsweredAsAmongAll() {
    for (name, inquiry) in Self.inquiries() {
      let all = Questions.answers(to: inquiry)
      for answer in all {
        #expect(Questions.answers(to: inquiry, only: [answer.id]) == [answer], "\(name), \(answer.id)")
      }
    }
  }

  @Test func orderIsThatOfSectionTwo() {
    let order = Questions.all.map(\.id)
    #expect(order == QuestionID.allCases.filter(order.contains))
    #expect(Set(order).count == order.count)
  }
}

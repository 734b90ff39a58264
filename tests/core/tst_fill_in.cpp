// Values that a fix asks for: their marks come through every way of writing, and where they stand is exact to the byte.

#include "core/analysis/analyzer.h"
#include "core/analysis/fix_applier.h"
#include "core/analysis/wanted_values.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <QTest>

#include <algorithm>

using namespace bulkhead;

namespace {

/// The text after a patch, with each wanted value in brackets.
std::string filled(const SourcePtr &source, PatchResult patch, const std::vector<Message> &labels)
{
    if (!patch)
        return patch.error().message.english();
    const QuickFix fix = fixWithFillIns({}, EditSet(source, std::move(*patch)), labels);
    std::string text = applyEdits(source->bytes(), fix.edits.sources().front().edits);
    std::vector<TextRange> places;
    for (const WantedValue &wanted : fix.wanted) {
        if (text.substr(rangeAfter(fix, wanted).begin, rangeAfter(fix, wanted).size()) != proposalOf(fix, wanted))
            return "the place is not that of the proposal";
        places.push_back(rangeAfter(fix, wanted));
    }
    std::ranges::sort(places, std::ranges::greater());
    for (const TextRange &place : places)
        text.insert(place.end, "]").insert(place.begin, "[");
    return text;
}

} // namespace

class TestFillIn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksAreTakenOut()
    {
        const TextWithFillIns taken = takeFillIns("a " + fillIn("500m", 1) + " é " + fillIn("", 30) + fillIn("x"));
        QCOMPARE(taken.text, std::string("a 500m é x"));
        QCOMPARE(taken.fillIns.size(), std::size_t(3));
        QCOMPARE(taken.fillIns[0], (FillIn{1, {2, 6}}));
        QCOMPARE(taken.fillIns[1], (FillIn{30, {10, 10}}));
        QCOMPARE(taken.fillIns[2], (FillIn{0, {10, 11}}));
    }

    void whatIsNoPairStays()
    {
        for (const std::string text : {"plain", "\uFDD0 only a begin", "\uFDD1 only an end", "\uFDF0\uFDCF"}) {
            QCOMPARE(takeFillIns(text).text, text);
            QVERIFY(takeFillIns(text).fillIns.empty());
        }
    }

    void everyWayOfWritingKeepsThem_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        QTest::newRow("block") << std::string("a: 1\nlimits:\n  x: 1\n")
                               << std::string("a: 1\nlimits:\n  x: 1\n  cpu: [1]\n  mem: \"[a: b]\"\n");
        QTest::newRow("block, quotes") << std::string("limits: {x: 1}\n")
                                       << std::string("limits: {x: 1, cpu: [1], mem: \"[a: b]\"}\n");
        QTest::newRow("json") << std::string("{\"limits\": {}}\n")
                              << std::string("{\"limits\": {\"cpu\": [1], \"mem\": \"[a: b]\"}}\n");
        QTest::newRow("crlf") << std::string("limits:\r\n    x: 1\r\n")
                              << std::string("limits:\r\n    x: 1\r\n    cpu: [1]\r\n    mem: \"[a: b]\"\r\n");
        QTest::newRow("there already, the other way round")
            << std::string("limits:\n  mem: 'long before'\n  cpu: null\n") << std::string("limits:\n  mem: '[a: b]'\n  cpu: [1]\n");
    }
    void everyWayOfWritingKeepsThem()
    {
        QFETCH(const std::string, before);
        QFETCH(const std::string, after);
        const SourcePtr source = SourceText::create("a.yaml", before);
        const YamlStream stream = YamlStream::parse(source);
        const YamlValue values =
            YamlValue::mapping({{"cpu", YamlValue::raw(fillIn("1"))}, {"mem", YamlValue::string(fillIn("a: b", 1))}});
        const std::string now =
            filled(source, YamlPatch::merge(stream.documents().front().yaml->root(), {"limits"}, values), {Message{}, Message{}});
        QCOMPARE(QString::fromStdString(now), QString::fromStdString(after));
    }

    void marksDoNotDecideAboutQuotes()
    {
        const SourcePtr source = SourceText::create("a.yaml", "a: x\n");
        const YamlStream stream = YamlStream::parse(source);
        const YamlNode root = stream.documents().front().yaml->root();
        const auto set = [&](std::string_view text) {
            return filled(source, YamlPatch::set(root, {"b"}, YamlValue::string(fillIn(text))), {Message{}});
        };
        QCOMPARE(set("10001"), std::string("a: x\nb: \"[10001]\"\n"));
        QCOMPARE(set("true"), std::string("a: x\nb: \"[true]\"\n"));
        QCOMPARE(set("plain"), std::string("a: x\nb: [plain]\n"));
    }

    void theOrderIsThatOfTheNumbers()
    {
        const SourcePtr source = SourceText::create("a.yaml", "b: 1\na: 2\n");
        EditSet edits;
        QVERIFY(edits.add(source, {{3, 4}, fillIn("second", 1)}));
        QVERIFY(edits.add(source, {{8, 9}, "is " + fillIn("first", 0)}));
        const QuickFix fix = fixWithFillIns({}, edits, std::vector<Message>{{{"", "one"}, {}}, {{"", "two"}, {}}});
        QVERIFY(fix.applicability == Applicability::Manual);
        QCOMPARE(fix.wanted.size(), std::size_t(2));
        QCOMPARE(std::string(proposalOf(fix, fix.wanted[0])), std::string("first"));
        QCOMPARE(fix.wanted[0].label.english(), std::string("one"));
        QCOMPARE(std::string(proposalOf(fix, fix.wanted[1])), std::string("second"));
        const std::string after = applyEdits(source->bytes(), fix.edits.sources().front().edits);
        QCOMPARE(after, std::string("b: second\na: is first\n"));
        const TextRange first = rangeAfter(fix, fix.wanted[0]);
        QCOMPARE(after.substr(first.begin, first.size()), std::string("first"));
    }
};

QTEST_APPLESS_MAIN(TestFillIn)
#include "tst_fill_in.moc"

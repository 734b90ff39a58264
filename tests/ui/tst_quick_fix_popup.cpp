#include "ui/editor/fix_preview.h"
#include "ui/editor/quick_fix_model.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/editor/text_position_mapper.h"
#include "ui/editor/yaml_editor.h"

#include <KSyntaxHighlighting/Repository>

#include <QClipboard>
#include <QListView>
#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace bulkhead;

namespace {

constexpr RuleMetadata privileged{
    .id = "privileged-container", .title = {"Rules", "Privileged"}, .fixApplicability = {}, .equivalents = {}, .frameworks = {}};
constexpr auto manifest = "kind: Pod\nspec:\n  containers:\n    - name: main\n      privileged: true\n";

} // namespace

class QuickFixPopupTest : public QObject {
    Q_OBJECT
private:
    KSyntaxHighlighting::Repository m_repository;
    QTextDocument m_document;
    SourcePtr m_source = SourceText::create("pod.yaml", manifest);
    FindingPtr m_finding;
    std::unique_ptr<YamlEditor> m_editor;

    TextRange rangeOf(std::string_view text) const
    {
        const auto at = static_cast<ByteOffset>(m_source->bytes().find(text));
        return {at, at + static_cast<ByteOffset>(text.size())};
    }

    Finding makeFinding() const
    {
        Finding finding;
        finding.rule = &privileged;
        finding.severity = Severity::High;
        finding.message = {{"Rules", "Container \"%1\" runs privileged"}, {"main"}};
        finding.place = {m_source, rangeOf("privileged: true")};
        finding.fixes.push_back(
            {{{"Rules", "Set privileged: false"}, {}}, Applicability::Unsafe, EditSet(m_source, {{rangeOf("true"), "false"}})});
        finding.fixes.push_back({{{"Rules", "Remove the line"}, {}},
                                 Applicability::Safe,
                                 EditSet(m_source, {{rangeOf("      privileged: true\n"), ""}})});
        finding.refusedFixes.push_back({{"Rules", "the pod spec is generated"}, {}});
        return finding;
    }

    QuickFixPopup *openByKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_editor->goTo(m_finding->place.range);
        QTest::keyClick(m_editor.get(), key, modifiers);
        auto *popup = m_editor->findChild<QuickFixPopup *>();
        return popup && popup->isVisible() ? popup : nullptr;
    }

    static QStringList rowsOf(const QuickFixPopup &popup, QuickFixModel::Kind kind, int role = Qt::DisplayRole)
    {
        QStringList rows;
        for (int row = 0; row < popup.model()->rowCount(); ++row) {
            const QModelIndex index = popup.model()->index(row, 0);
            if (QuickFixModel::kindOf(index) == kind)
                rows += index.data(role).toString();
        }
        return rows;
    }

    static QStringList diffOf(const FixPreview &preview, FixPreview::Line::Kind kind)
    {
        QStringList texts;
        for (const FixPreview::Line &line : preview.lines()) {
            if (line.kind == kind)
                texts += line.text;
        }
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
        m_document.setPlainText(*TextPositionMapper::editableText(*m_source));
        m_finding = std::make_shared<const Finding>(makeFinding());
        m_editor = std::make_unique<YamlEditor>(m_repository);
        m_editor->resize(1200, 700);
        m_editor->showDocument(&m_document);
        m_editor->setSource(m_source);
        m_editor->setFindings({m_finding});
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }

    void cleanup() { m_editor.reset(); }

    void bothKeysListTheFixesOfTheLine_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Ctrl+.") << static_cast<int>(Qt::Key_Period) << static_cast<int>(Qt::ControlModifier);
        QTest::newRow("Alt+Return") << static_cast<int>(Qt::Key_Return) << static_cast<int>(Qt::AltModifier);
    }

    void bothKeysListTheFixesOfTheLine()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        const QuickFixPopup *popup = openByKey(static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY(popup);
        QCOMPARE(rowsOf(*popup, QuickFixModel::Kind::Header), {QStringLiteral("Container \"main\" runs privileged")});
        QCOMPARE(rowsOf(*popup, QuickFixModel::Kind::Fix),
                 QStringList({QStringLiteral("Set privileged: false"), QStringLiteral("Remove the line")}));
        QCOMPARE(rowsOf(*popup, QuickFixModel::Kind::Fix, QuickFixModel::NoteRole),
                 QStringList({applicabilityName(Applicability::Unsafe), applicabilityName(Applicability::Safe)}));
        QCOMPARE(popup->list()->currentIndex().data().toString(), QStringLiteral("Set privileged: false"));
    }

    void theDiffIsThereBeforeAnythingChanges()
    {
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        using Kind = FixPreview::Line::Kind;
        QCOMPARE(diffOf(*popup->preview(), Kind::Removed), {QStringLiteral("      privileged: true")});
        QCOMPARE(diffOf(*popup->preview(), Kind::Added), {QStringLiteral("      privileged: false")});
        QCOMPARE(diffOf(*popup->preview(), Kind::File), QStringList());
        const auto removed = std::ranges::find(popup->preview()->lines(), Kind::Removed, &FixPreview::Line::kind);
        QCOMPARE(removed->oldNumber, 5U);
        QVERIFY(popup->preview()->accessibleDescription().contains(QStringLiteral("added: privileged: false")));

        QTest::keyClick(popup->list(), Qt::Key_Down);
        QCOMPARE(diffOf(*popup->preview(), Kind::Added), QStringList());
        QCOMPARE(diffOf(*popup->preview(), Kind::Removed), {QStringLiteral("      privileged: true")});
        QCOMPARE(m_document.toPlainText(), QString::fromLatin1(manifest));
    }

    void returnTakesTheFixAndTheEditorChangesNothing()
    {
        QSignalSpy chosen(m_editor.get(), &YamlEditor::fixChosen);
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        QTest::keyClick(popup->list(), Qt::Key_Down);
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().at(0).value<FindingPtr>(), m_finding);
        QCOMPARE(chosen.front().at(1).value<std::size_t>(), 1U);
        QVERIFY(popup->isHidden());
        QCOMPARE(m_document.toPlainText(), QString::fromLatin1(manifest));
    }

    void escapeTakesNothing()
    {
        QSignalSpy chosen(m_editor.get(), &YamlEditor::fixChosen);
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        QTest::keyClick(popup->list(), Qt::Key_Escape);
        QVERIFY(popup->isHidden());
        QVERIFY(chosen.isEmpty());
    }

    void aRefusedFixSaysWhyAndCannotBeTaken()
    {
        QSignalSpy chosen(m_editor.get(), &YamlEditor::fixChosen);
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        QCOMPARE(rowsOf(*popup, QuickFixModel::Kind::Refused, QuickFixModel::NoteRole),
                 {QStringLiteral("the pod spec is generated")});
        QTest::keyClick(popup->list(), Qt::Key_Down);
        QTest::keyClick(popup->list(), Qt::Key_Down);
        QCOMPARE(QuickFixModel::kindOf(popup->list()->currentIndex()), QuickFixModel::Kind::Refused);
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QVERIFY(chosen.isEmpty());
        QVERIFY(popup->isVisible());
    }

    void eachWayToChangeASharedValueCanBeTaken_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("added");
        QTest::newRow("everywhere") << 0 << QStringLiteral("      privileged: false");
        QTest::newRow("only here") << 1 << QStringLiteral("      privileged: no");
    }

    void eachWayToChangeASharedValueCanBeTaken()
    {
        QFETCH(int, row);
        QFETCH(QString, added);
        Finding finding = makeFinding();
        finding.fixes.clear();
        finding.refusedFixes = {{{"Core", "The value is shared"}, {}}};
        const auto choice = [&](const char *text, const char *scope) {
            return QuickFix{{{"Rules", "Set privileged: false"}, {}},
                            Applicability::Unsafe,
                            EditSet(m_source, {{rangeOf("true"), text}}),
                            {},
                            {{"Core", scope}, {"3"}}};
        };
        finding.choices = {choice("false", "changes all %1 places"), choice("no", "writes it out here")};
        m_finding = std::make_shared<const Finding>(finding);
        m_editor->setFindings({m_finding});
        QSignalSpy chosen(m_editor.get(), &YamlEditor::fixChosen);
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        QCOMPARE(rowsOf(*popup, QuickFixModel::Kind::Refused, QuickFixModel::NoteRole), {QStringLiteral("The value is shared")});
        const QStringList notes = rowsOf(*popup, QuickFixModel::Kind::Fix, QuickFixModel::NoteRole);
        QCOMPARE(notes.size(), 2);
        QVERIFY(notes[0].startsWith(QStringLiteral("changes all 3 places")));
        QVERIFY(notes[1].startsWith(QStringLiteral("writes it out here")));
        for (int i = 0; i < row; ++i)
            QTest::keyClick(popup->list(), Qt::Key_Down);
        QCOMPARE(diffOf(*popup->preview(), FixPreview::Line::Kind::Added), {added});
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().at(1).value<std::size_t>(), static_cast<std::size_t>(row));
        QCOMPARE(offeredFix(*m_finding, static_cast<std::size_t>(row)), &m_finding->choices[static_cast<std::size_t>(row)]);
    }

    void theRuleCanBeExplainedAndTheMessageCopied()
    {
        QSignalSpy explained(m_editor.get(), &YamlEditor::explainRequested);
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        QTest::keyClick(popup->list(), Qt::Key_End);
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Container \"main\" runs privileged"));
        openByKey(Qt::Key_Period, Qt::ControlModifier);
        QTest::keyClick(popup->list(), Qt::Key_End);
        QTest::keyClick(popup->list(), Qt::Key_Up);
        QTest::keyClick(popup->list(), Qt::Key_Return);
        QCOMPARE(explained.size(), 1);
        QCOMPARE(explained.front().front().value<FindingPtr>(), m_finding);
    }

    void itFitsANarrowWindowAndGrowsOnDemand()
    {
        m_editor->resize(700, 600);
        const QuickFixPopup *popup = openByKey(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(popup);
        QVERIFY(popup->width() <= 700);
        QVERIFY(popup->preview()->isVisible());
        QVERIFY(popup->preview()->y() > popup->list()->y());
        const int before = popup->preview()->height();
        QTest::keyClick(popup->list(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(popup->isVisible());
        QVERIFY(popup->preview()->height() > before);
    }

    void anEditOfAnotherFileNamesIt()
    {
        const SourcePtr other = SourceText::create("base/values.yaml", "a: 1\r\nb: 2\r\n");
        FixPreview preview;
        preview.showEdits(EditSet(other, {{{3, 4}, "5"}}), "pod.yaml");
        QCOMPARE(diffOf(preview, FixPreview::Line::Kind::File), {QStringLiteral("base/values.yaml")});
        QCOMPARE(diffOf(preview, FixPreview::Line::Kind::Added), {QStringLiteral("a: 5")});
        QCOMPARE(diffOf(preview, FixPreview::Line::Kind::Context), {QStringLiteral("b: 2")});
    }

    void aLineWithoutFindingsOpensNothing()
    {
        m_editor->goToLine(1);
        QTest::keyClick(m_editor.get(), Qt::Key_Period, Qt::ControlModifier);
        const auto *popup = m_editor->findChild<QuickFixPopup *>();
        QVERIFY(!popup || popup->isHidden());
    }
};

QTEST_MAIN(QuickFixPopupTest)
#include "tst_quick_fix_popup.moc"

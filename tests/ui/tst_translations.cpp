#include "ui/shell/translations.h"
#include "ui/shell/window_actions.h"
#include "ui/theme/texts.h"

#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace bulkhead;
using namespace Qt::StringLiterals;

namespace {

/// One text of a catalogue, as Qt Linguist sees it.
struct Entry {
    QString context;
    QString source;
    QString state; ///< empty when the translation is finished
    QStringList translations; ///< one for each plural form, else one
    bool isPlural = false;

    [[nodiscard]] QString name() const { return QStringLiteral("%1: \"%2\"").arg(context, source); }
};

QString cataloguePath(const QString &language)
{
    return QStringLiteral(BULKHEAD_SOURCE_DIR "/translations/bulkhead_%1.ts").arg(language);
}

/// The translation element the reader stands at.
void readTranslation(QXmlStreamReader &xml, Entry &entry)
{
    entry.state = xml.attributes().value(u"type"_s).toString();
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation"_s) {
        if (xml.atEnd())
            return;
        if (xml.isStartElement() && xml.name() == u"numerusform"_s)
            entry.translations.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (!entry.isPlural)
        entry.translations.append(text);
}

QList<Entry> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            entries.append({context, {}, {}, {}, xml.attributes().value(u"numerus"_s) == u"yes"_s});
        else if (xml.name() == u"source"_s)
            entries.last().source = xml.readElementText();
        else if (xml.name() == u"translation"_s)
            readTranslation(xml, entries.last());
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return entries;
}

QSet<QString> names(const QList<Entry> &entries, bool onlyPlurals)
{
    QSet<QString> all;
    for (const Entry &entry : entries)
        if (entry.isPlural || !onlyPlurals)
            all.insert(entry.name());
    return all;
}

/// "%1 %2" for a text with these places, whatever their order: a translation may turn them round.
QString placeholders(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?[1-9n]"));
    QStringList found;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        found.append(match.captured());
    found.removeDuplicates();
    found.sort();
    return found.join(u' ');
}

/// The letters of `texts` that stand behind a "&".
QString mnemonics(const QStringList &texts)
{
    QString letters;
    for (const QString &text : texts)
        if (const qsizetype at = text.indexOf(u'&'); at >= 0)
            letters += text.at(at + 1).toLower();
    return letters;
}

/// What lupdate finds in the sources, beginning with the catalogue that is there; also what it says.
QList<Entry> entriesOfSources(const QString &language, QString &words)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(cataloguePath(language)).fileName());
    if (!QFile::copy(cataloguePath(language), copy))
        qFatal("%s cannot be written", qPrintable(copy));
    const QString root = QStringLiteral(BULKHEAD_SOURCE_DIR "/");
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(BULKHEAD_LUPDATE),
                  {u"-tr-function-alias"_s, u"QT_TRANSLATE_NOOP+=RULE_TEXT"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s,
                   u"-I"_s, root, root + u"core"_s, root + u"ui"_s, root + u"app"_s, u"-ts"_s, copy});
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        qFatal("lupdate: %s %s", qPrintable(lupdate.errorString()), lupdate.readAll().constData());
    words = QString::fromUtf8(lupdate.readAll());
    return readCatalogue(copy);
}

/// Has the texts of one language installed for as long as it lives, as the program has.
class Language {
public:
    explicit Language(const QString &name) { installTranslations(*QCoreApplication::instance(), QLocale(name)); }
    ~Language() { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>()); } // which uninstalls them
    Q_DISABLE_COPY_MOVE(Language)
};

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated_data() { addLanguages(); }
    void everyTextIsTranslated();
    void placesAndMarksStay_data() { addLanguages(); }
    void placesAndMarksStay();
    void frenchHasNoBreakSpaces();
    void cataloguesHoldTheTextsOfTheSources_data() { addLanguages(); }
    void cataloguesHoldTheTextsOfTheSources();
    void messagesOfCoreAreFrench();
    void englishCounts_data();
    void englishCounts();
    void noMenuUsesALetterTwice_data() { addLanguages(); }
    void noMenuUsesALetterTwice();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("French") << u"fr"_s;
    }
};

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const QList<Entry> entries = readCatalogue(cataloguePath(language));
    QVERIFY(entries.size() > 10);
    QStringList open;
    for (const Entry &entry : entries) {
        const bool hasAll = entry.translations.size() == (entry.isPlural ? 2 : 1) && !entry.translations.contains(QString());
        if (!hasAll || !entry.state.isEmpty())
            open.append(QStringLiteral("%1 is %2").arg(entry.name(), entry.state.isEmpty() ? u"empty"_s : entry.state));
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
}

void TestTranslations::placesAndMarksStay()
{
    QFETCH(const QString, language);
    QStringList wrong;
    for (const Entry &entry : readCatalogue(cataloguePath(language)))
        for (const QString &text : entry.translations) {
            if (placeholders(text) != placeholders(entry.source))
                wrong.append(
                    QStringLiteral("%1 has \"%2\", not \"%3\"").arg(entry.name(), placeholders(text), placeholders(entry.source)));
            for (const QChar mark : {u'…', u'\n', u'&', u'·'})
                if (text.count(mark) != entry.source.count(mark))
                    wrong.append(QStringLiteral("%1 differs in '%2'").arg(entry.name(), mark));
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::frenchHasNoBreakSpaces()
{
    static const QRegularExpression breakable(QStringLiteral(" [:;?!»]|« |[^\\x{a0}][;?!»]|«[^\\x{a0}]"));
    QStringList wrong;
    for (const Entry &entry : readCatalogue(cataloguePath(u"fr"_s)))
        for (const QString &text : entry.translations)
            if (text.contains(breakable))
                wrong.append(text);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::cataloguesHoldTheTextsOfTheSources()
{
    QFETCH(const QString, language);
    const bool onlyPlurals = language == u"en"_s;
    QString words;
    const QSet<QString> written = names(entriesOfSources(language, words), onlyPlurals);
    const QSet<QString> translated = names(readCatalogue(cataloguePath(language)), false);
    // lupdate files such a text under a context that the running program does not ask for.
    QVERIFY2(!words.contains(u"Qualifying with unknown"_s), qPrintable(words));
    QVERIFY2((written - translated).isEmpty(),
             qPrintable(u"not in the catalogue:\n"_s + (written - translated).values().join(u'\n')));
    QVERIFY2((translated - written).isEmpty(),
             qPrintable(u"not in the sources:\n"_s + (translated - written).values().join(u'\n')));
}

void TestTranslations::messagesOfCoreAreFrench()
{
    const Message message{RULE_TEXT("Rules", "Container \"%1\" adds %2: it can set the node's clock"), {"web", "SYS_TIME"}};
    QCOMPARE(translated(message), u"Container \"web\" adds SYS_TIME: it can set the node's clock"_s);
    const Language french(u"fr"_s);
    QCOMPARE(translated(message), u"Le conteneur «\u00a0web\u00a0» ajoute SYS_TIME\u00a0: il peut régler l’horloge du nœud"_s);
    QCOMPARE(severityName(Severity::High), u"élevée"_s);
}

void TestTranslations::englishCounts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *context, const char *source, int count, const QString &shown) {
        for (const char *language : {"en", "en_GB", "de", "C"}) // English for all who have no catalogue
            QTest::addRow("%s: %s %d", language, source, count)
                << QString::fromLatin1(language) << QByteArray(context) << QByteArray(source) << count << shown;
    };
    row("bulkhead::FixReview", "Apply %n fix(es)", 1, u"Apply 1 fix"_s);
    row("bulkhead::FixReview", "Apply %n fix(es)", 12, u"Apply 12 fixes"_s);
    row("bulkhead::FindBar", "%n match(es)", 0, u"0 matches"_s);
    row("bulkhead::FindBar", "%n match(es)", 1, u"1 match"_s);
    row("bulkhead::FindingModel", "%n places", 1, u"1 place"_s);
    row("bulkhead::TextPainter", "⋯ %n line(s)", 3, u"⋯ 3 lines"_s);
}

void TestTranslations::englishCounts()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const int, count);
    const Language texts(language);
    QTEST(QCoreApplication::translate(context.constData(), source.constData(), nullptr, count), "shown");
}

void TestTranslations::noMenuUsesALetterTwice()
{
    QFETCH(const QString, language);
    const Language texts(language);
    QWidget window;
    const WindowActions actions(&window);
    QMenuBar bar;
    actions.fillMenuBar(bar);
    QList<QStringList> menus{{}};
    for (const QAction *menu : bar.actions()) {
        menus.first().append(menu->text());
        menus.append(QStringList());
        for (const QAction *action : menu->menu()->actions())
            if (!action->isSeparator())
                menus.last().append(action->text());
    }
    for (const QStringList &menu : menus) {
        const QString letters = mnemonics(menu);
        QCOMPARE(letters.size(), menu.size());
        for (const QChar letter : letters)
            QVERIFY2(letters.count(letter) == 1 && letter.isLetter() && letter < QChar(0x80),
                     qPrintable(QStringLiteral("'%1' in: %2").arg(letter).arg(menu.join(u", "_s))));
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"

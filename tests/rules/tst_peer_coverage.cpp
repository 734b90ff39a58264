#include "core/rules/catalogue.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace bulkhead;

/// The lists of checks that peers have, held against the catalogue: each is some rule's equivalent, or stands in
/// core/rules/README.md with the reason why it is not.
class PeerCoverageTest : public QObject {
    Q_OBJECT

    static QString read(const QString &path)
    {
        QFile file(QStringLiteral(BULKHEAD_SOURCE_DIR "/") + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::set<QString> covered(std::string_view tool) const
    {
        std::set<QString> ids;
        for (const auto &rule : m_catalogue.rules()) {
            for (const Equivalent &equivalent : rule->metadata().equivalents) {
                if (equivalent.tool == tool)
                    ids.insert(QString::fromUtf8(equivalent.id.data(), static_cast<qsizetype>(equivalent.id.size())));
            }
        }
        return ids;
    }

    /// Ids in code marks in the table of what is left out.
    static std::set<QString> leftOut()
    {
        std::set<QString> ids;
        const QString readme = read(QStringLiteral("core/rules/README.md"));
        const QString table = readme.mid(readme.indexOf(QStringLiteral("## Not checked, and why")));
        const QStringList parts = table.split(u'`');
        for (qsizetype i = 1; i < parts.size(); i += 2)
            ids.insert(parts.at(i));
        return ids;
    }

    const RuleCatalogue m_catalogue = makeRuleCatalogue();

private Q_SLOTS:
    void everyCheckIsAccountedFor_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<int>("count");
        QTest::newRow("checkov") << QStringLiteral("checkov") << 119;
        QTest::newRow("kics") << QStringLiteral("kics") << 142;
    }

    void everyCheckIsAccountedFor()
    {
        QFETCH(QString, tool);
        QFETCH(int, count);
        const QStringList ids = read(QStringLiteral("tests/data/peers/%1.txt").arg(tool)).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(ids.size(), count);
        QCOMPARE(std::set<QString>(ids.begin(), ids.end()).size(), static_cast<std::size_t>(count));
        const std::set<QString> known = covered(tool.toStdString());
        const std::set<QString> out = leftOut();
        QStringList missing;
        for (const QString &id : ids) {
            if (!known.contains(id) && !out.contains(id))
                missing.append(id);
            QVERIFY2(!(known.contains(id) && out.contains(id)),
                     qPrintable(id + QStringLiteral(" is covered, and said to be left out")));
        }
        QCOMPARE(missing.join(u'\n'), QString());
    }

    /// An id that a rule claims and the peer does not have is a slip of the pen.
    void noRuleClaimsACheckThatIsNone()
    {
        for (const auto &[tool, extra] :
             {std::pair(QStringLiteral("checkov"), QStringList{QStringLiteral("CKV_ARGO_1"), QStringLiteral("CKV_ARGO_2")}),
              std::pair(QStringLiteral("kics"), QStringList{QStringLiteral("Passwords And Secrets")})}) {
            const QStringList ids = read(QStringLiteral("tests/data/peers/%1.txt").arg(tool)).split(u'\n', Qt::SkipEmptyParts);
            for (const QString &id : covered(tool.toStdString()))
                QVERIFY2(ids.contains(id) || extra.contains(id), qPrintable(tool + u' ' + id));
        }
    }

    void theCatalogueIsLarge()
    {
        std::size_t withFix = 0;
        for (const auto &rule : m_catalogue.rules())
            withFix += rule->metadata().fix != FixAvailability::None ? 1 : 0;
        QVERIFY(m_catalogue.rules().size() >= 200);
        QVERIFY(withFix >= 110);
    }
};

QTEST_GUILESS_MAIN(PeerCoverageTest)
#include "tst_peer_coverage.moc"

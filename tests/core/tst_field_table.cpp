// The program that makes the field table, run over a small API.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QByteArray types = R"go(package v1

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// +genclient

// Boat is a thing that floats. It has a crew.
type Boat struct {
	metav1.TypeMeta `json:",inline"`
	// Hull is what keeps the water out.
	// TODO: say more
	// +optional
	// +featureGate=Hulls
	Hull HullKind `json:"hull,omitempty" protobuf:"bytes,1,opt,name=hull"`
	// Number of masts, "more" is better?
	Masts *int32 `json:"masts"`
	Crew []Sailor `json:"crew,omitempty"`
	Hidden string `json:"-"`
}

// HullKind says what it is made of.
// +enum
type HullKind string

const (
	// Wood floats by itself.
	Wood HullKind = "Wood"
	Steel HullKind = "Steel"
)

type Sailor struct {
	Boat *Boat `json:"boat,omitempty"`
}
)go";

const QByteArray meta = R"go(package v1

type TypeMeta struct {
	Kind string `json:"kind,omitempty"`
}
)go";

} // namespace

class FieldTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsKept_data();
    void whatIsKept();
    void theSameInputGivesTheSameBytes();
    void withoutTheApiTheTableIsEmpty();

private:
    QByteArray made(const QString &folder) const;

    QTemporaryDir m_folder;
};

void FieldTableTest::initTestCase()
{
    const auto write = [this](const QString &path, const QByteArray &bytes) {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(path).path()));
        QFile file(m_folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(QStringLiteral("apimachinery/pkg/apis/meta/v1/types.go"), meta);
    write(QStringLiteral("api/sea/v1/types.go"), types);
    write(QStringLiteral("api/sea/v1/register.go"), "package v1\n\nconst GroupName = \"sea.example\"\n");
    write(QStringLiteral("api/go.mod"), "require (\n\tk8s.io/apimachinery v0.99.1\n)\n");
}

QByteArray FieldTableTest::made(const QString &folder) const
{
    const QString output = m_folder.filePath(QStringLiteral("table.cpp"));
    QProcess process;
    process.start(
        QStringLiteral("python3"),
        {QStringLiteral("-B"), QStringLiteral(BULKHEAD_SOURCE_DIR "/core/schema/generate_field_table.py"), folder, output});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return process.readAllStandardError();
    QFile file(output);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FieldTableTest::whatIsKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("kept");
    QTest::newRow("json name") << QStringLiteral("masts") << true;
    QTest::newRow("description, as C++") << QStringLiteral("Number of masts, \\\"more\\\" is better\\077") << true;
    QTest::newRow("feature gate") << QStringLiteral("Hulls") << true;
    QTest::newRow("values") << QStringLiteral("WoodWood floats by itself.Steel") << true;
    QTest::newRow("group") << QStringLiteral("sea.example") << true;
    QTest::newRow("version") << QStringLiteral("\"1.99.1\"") << true;
    QTest::newRow("embedded field") << QStringLiteral("kind") << true;
    QTest::newRow("notes to developers") << QStringLiteral("TODO") << false;
    QTest::newRow("markers") << QStringLiteral("+optional") << false;
    QTest::newRow("hidden field") << QStringLiteral("Hidden") << false;
}

void FieldTableTest::whatIsKept()
{
    QFETCH(QString, text);
    QFETCH(bool, kept);
    const QByteArray table = made(m_folder.path());
    QVERIFY2(table.contains(text.toUtf8()) == kept, table);
}

void FieldTableTest::theSameInputGivesTheSameBytes()
{
    const QByteArray first = made(m_folder.path());
    QVERIFY(first.contains("constexpr FieldTable table"));
    QCOMPARE(made(m_folder.path()), first);
}

void FieldTableTest::withoutTheApiTheTableIsEmpty()
{
    const QByteArray table = made(QString());
    QVERIFY2(table.contains("constexpr FieldTable table{{text, sizeof text - 1}, {}, {}, {}, {}, \"\"}"), table);
}

QTEST_APPLESS_MAIN(FieldTableTest)
#include "tst_field_table.moc"

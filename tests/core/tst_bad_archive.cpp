#include "load_support.h"

#include <QElapsedTimer>
#include <QTest>

#include <filesystem>

using namespace bulkhead;
using namespace bulkhead::test;
using std::string;

namespace {

constexpr qint64 patience = 10'000;
constexpr std::uint64_t mebibyte = 1024 * 1024;

string repeated(std::string_view text, int times)
{
    string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

/// Damaged and hostile archives: what stands before the damage is read, nothing is ever written.
class TestBadArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_timer.start(); }
    void cleanup() { QVERIFY2(m_timer.elapsed() < patience, "took too long"); }

    void sizeLimitOfAMember();
    void truncatedTarGz();
    void truncatedZip();
    void notAnArchive();
    void climbingPathsInArchives_data();
    void climbingPathsInArchives();
    void linksAndDevicesInArchives();
    void archiveEntryLimit();
    void archiveByteLimit();
    void decompressionBomb();

private:
    QElapsedTimer m_timer;
};

void TestBadArchive::sizeLimitOfAMember()
{
    const LoadFolder folder;
    folder.write("a.zip", packed(Packing::Zip, {{"big.yaml", string(2000, '#')}, {"good.yaml"}}));
    const Workspace workspace = load({folder.path("a.zip")}, {.fileBytes = 1000});
    QCOMPARE(loadedPaths(workspace), folder.path("a.zip/good.yaml"));
    QVERIFY(complaints(workspace).ends_with(
        "a.zip/big.yaml:1: TooLarge: Larger than the limit of 1000 bytes, not read; split it to check it"));
}

void TestBadArchive::truncatedTarGz()
{
    const LoadFolder folder;
    string noise;
    for (unsigned i = 0, state = 1; i < 200'000; ++i, state = state * 1664525 + 1013904223)
        noise += static_cast<char>('!' + (state >> 24) % 64);
    const string whole = packed(Packing::TarGz, {{"good.yaml"}, {"cut.yaml", noise}, {"lost.yaml"}});
    folder.write("a.tgz", whole.substr(0, whole.size() / 2));
    const Workspace workspace = load({folder.path("a.tgz")});
    QCOMPARE(loadedPaths(workspace), folder.path("a.tgz/good.yaml"));
    const string complaint = complaints(workspace);
    QVERIFY2(complaint.starts_with(folder.path("a.tgz/cut.yaml:1: Unreadable: The archive is damaged or ends early (")),
             complaint.c_str());
    QVERIFY2(complaint.ends_with("); what stands before was read"), complaint.c_str());
}

void TestBadArchive::truncatedZip()
{
    const LoadFolder folder;
    const string whole = packed(Packing::Zip, {{"good.yaml"}, {"lost.yaml", repeated(podYaml, 100)}});
    folder.write("a.zip", whole.substr(0, whole.size() / 2));
    const Workspace workspace = load({folder.path("a.zip")});
    QVERIFY(complaints(workspace).contains(": Unreadable: "));
    QVERIFY(!loadedPaths(workspace).contains("lost.yaml"));
}

void TestBadArchive::notAnArchive()
{
    const LoadFolder folder;
    folder.write("a.tgz", "this is text\n");
    folder.write("empty.zip", "");
    for (const char *name : {"a.tgz", "empty.zip"}) {
        const string complaint = complaints(load({folder.path(name)}));
        QVERIFY2(complaint.starts_with(folder.path(name) + ":1: Unreadable: "), complaint.c_str());
    }
}

void TestBadArchive::climbingPathsInArchives_data()
{
    QTest::addColumn<int>("packing");
    QTest::newRow("tar.gz") << static_cast<int>(Packing::TarGz);
    QTest::newRow("zip") << static_cast<int>(Packing::Zip);
}

void TestBadArchive::climbingPathsInArchives()
{
    QFETCH(int, packing);
    const LoadFolder folder;
    const std::vector<string> bad{"../up.yaml", "a/../../up.yaml", "/etc/abs.yaml", "C:\\abs.yaml", "..\\up.yaml"};
    std::vector<Member> members{{"good.yaml"}};
    for (const string &name : bad)
        members.push_back({name});
    const string archive = folder.path("in/bad.zip.tar");
    folder.write("in/bad.zip.tar", packed(static_cast<Packing>(packing), members));
    const Workspace workspace = load({archive});
    QCOMPARE(loadedPaths(workspace), archive + "/good.yaml");
    const string complaint = complaints(workspace);
    QCOMPARE(workspace.notUnderstood().size(), bad.size());
    for (const NotUnderstood &entry : workspace.notUnderstood())
        QCOMPARE(entry.reason, NotUnderstood::Reason::UnsafePath);
    QVERIFY2(complaint.contains(archive + "/../up.yaml:1: UnsafePath: Path that leads out of the archive, not read"),
             complaint.c_str());
    QVERIFY2(!std::filesystem::exists(folder.path("up.yaml")) && !std::filesystem::exists(folder.path("in/up.yaml")),
             "something was written");
}

void TestBadArchive::linksAndDevicesInArchives()
{
    const LoadFolder folder;
    folder.write("a.tar",
                 packed(Packing::Tar,
                        {{"good.yaml"},
                         {"soft.yaml", "/etc/passwd", Member::Kind::SymbolicLink},
                         {"hard.yaml", "good.yaml", Member::Kind::HardLink},
                         {"zero.yaml", "", Member::Kind::Device}}));
    const string archive = folder.path("a.tar");
    const Workspace workspace = load({archive});
    QCOMPARE(loadedPaths(workspace), archive + "/good.yaml");
    QCOMPARE(complaints(workspace),
             archive + "/hard.yaml:1: UnsafePath: Link within an archive, not followed | " + archive
                 + "/soft.yaml:1: UnsafePath: Link within an archive, not followed | " + archive
                 + "/zero.yaml:1: UnsafePath: Device, pipe or socket within an archive, not read");
}

void TestBadArchive::archiveEntryLimit()
{
    const LoadFolder folder;
    folder.write("a.tar", packed(Packing::Tar, {{"1.yaml"}, {"2.yaml"}, {"3.yaml"}}));
    const string archive = folder.path("a.tar");
    const Workspace workspace = load({archive}, {.archiveEntries = 2});
    QCOMPARE(loadedPaths(workspace), archive + "/1.yaml " + archive + "/2.yaml");
    QCOMPARE(complaints(workspace), archive + ":1: LimitReached: More than 2 entries; the others were not read");
}

void TestBadArchive::archiveByteLimit()
{
    const LoadFolder folder;
    folder.write("a.tar", packed(Packing::Tar, {{"1.yaml"}, {"image.bin", string(3 * mebibyte, 'x')}, {"2.yaml"}}));
    const string archive = folder.path("a.tar");
    const Workspace workspace = load({archive}, {.archiveBytes = mebibyte});
    QCOMPARE(loadedPaths(workspace), archive + "/1.yaml");
    QCOMPARE(complaints(workspace), archive + ":1: LimitReached: Unpacks to more than 1 MiB; the rest was not read");
}

void TestBadArchive::decompressionBomb()
{
    const LoadFolder folder;
    const string archive = folder.path("a.tgz");
    folder.write("a.tgz", packed(Packing::TarGz, {{"1.yaml"}, {"zeros.yaml", string(200 * mebibyte, '\0')}, {"2.yaml"}}));
    const Workspace workspace = load({archive});
    QCOMPARE(loadedPaths(workspace), archive + "/1.yaml");
    QCOMPARE(complaints(workspace),
             archive
                 + ":1: LimitReached: Unpacks to more than 200 times its size, as a decompression bomb does; "
                   "the rest was not read");
}

QTEST_GUILESS_MAIN(TestBadArchive)
#include "tst_bad_archive.moc"

#include "load_support.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>
#include <filesystem>
#include <functional>
#include <limits>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace bulkhead;
using namespace bulkhead::test;
using std::string;

namespace {

/// What hostile input may cost at most; far more than it does cost, for slow machines and sanitizers.
constexpr qint64 patience = 10'000;
/// A cancel is answered within 200 ms; more where every access to memory is checked.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 cancelPatience = 4'000;
#else
constexpr qint64 cancelPatience = 200;
#endif
/// A machine that is busy with something else may keep the answer waiting: the promise has to hold in one of so many tries.
constexpr int cancelTries = 4;
constexpr std::uint64_t mebibyte = 1024 * 1024;

constexpr qint64 notCancelled = std::numeric_limits<qint64>::max();

/// Milliseconds of the first try that keeps the promise, or of the last; each has to be cancelled.
qint64 promptest(const std::function<qint64()> &attempt)
{
    qint64 taken = attempt();
    for (int i = 1; i < cancelTries && taken >= cancelPatience && taken != notCancelled; ++i)
        taken = attempt();
    return taken;
}

string repeated(std::string_view text, int times)
{
    string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

string aliasBomb()
{
    string text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: bomb\nl0: &l0 [lol, lol, lol]\n";
    for (int i = 1; i < 40; ++i) {
        const string below = "*l" + std::to_string(i - 1);
        text += "l" + std::to_string(i) + ": &l" + std::to_string(i) + " [" + below + ", " + below + ", " + below + ", " + below
            + "]\n";
    }
    return text;
}

string blockNesting(int depth)
{
    string text;
    for (int i = 0; i < depth; ++i)
        text += string(static_cast<std::size_t>(i), ' ') + "a:\n";
    return text;
}

} // namespace

/// Each test loads a good neighbour beside the bad input: nothing that is wrong with one file may hide another.
class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_timer.start(); }
    void cleanup() { QVERIFY2(m_timer.elapsed() < patience, "took too long"); }

    void aliasBombIsRead();
    void deepNesting_data();
    void deepNesting();
    void hugeSingleLineIsNotRead();
    void longSingleLineIsRead();
    void notText_data();
    void notText();
    void linkLoops();
    void folderLimitAndFileLimit();
    void unreadableFiles();
    void pipesAreNotWaitedFor();
    void hostileIgnoreFiles();
    void folderVanishesWhileListing();
    void filesVanishWhileLoading();
    void cancelWhileLoadingManyFiles();
    void cancelWhileLoadingOneBigFile();
    void cancelWhileWaitingForStandardInput();
    void standardInput();

private:
    QElapsedTimer m_timer;
};

void TestBadInput::aliasBombIsRead()
{
    const LoadFolder folder;
    folder.write("bomb.yaml", aliasBomb());
    folder.write("good.yaml");
    QCOMPARE(loadedPaths(load({folder.path()})), string("bomb.yaml good.yaml"));
}

void TestBadInput::deepNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("flow sequences") << QByteArray::fromStdString("a: " + repeated("[", 10'000) + repeated("]", 10'000));
    QTest::newRow("flow mappings") << QByteArray::fromStdString(repeated("{a: ", 10'000) + "1" + repeated("}", 10'000));
    QTest::newRow("block mappings") << QByteArray::fromStdString(blockNesting(10'000));
    QTest::newRow("block sequences") << QByteArray::fromStdString(repeated("- ", 10'000) + "a\n");
    QTest::newRow("never closed") << QByteArray::fromStdString(repeated("[", 100'000));
    QTest::newRow("JSON") << QByteArray::fromStdString(repeated("{\"a\":", 10'000) + "1" + repeated("}", 10'000));
}

void TestBadInput::deepNesting()
{
    QFETCH(QByteArray, text);
    const LoadFolder folder;
    folder.write("deep.yaml", text.toStdString());
    folder.write("good.yaml");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("good.yaml"));
    QCOMPARE(workspace.notUnderstood().size(), 1U);
    const NotUnderstood entry = workspace.notUnderstood().front();
    QCOMPARE(entry.path, string("deep.yaml"));
    QCOMPARE(entry.reason, NotUnderstood::Reason::TooDeep);
    QVERIFY(!entry.message.english().empty());
}

void TestBadInput::hugeSingleLineIsNotRead()
{
    const LoadFolder folder;
    folder.writeSparse("line.yaml", 1024 * mebibyte);
    folder.write("good.yaml");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("good.yaml"));
    QCOMPARE(complaints(workspace),
             string("line.yaml:1: TooLarge: Larger than the limit of 512 MiB, not read; split it to check it"));
    const ManifestPtr shown = workspace.manifest("line.yaml");
    QVERIFY(shown && shown->source()->bytes().empty());
    QVERIFY2(shown->source()->diskPath().empty(), "saving the empty text would destroy the file");
}

void TestBadInput::longSingleLineIsRead()
{
    const LoadFolder folder;
    folder.write("line.json",
                 R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": ")" + string(20 * mebibyte, 'x') + "\"}}");
    QCOMPARE(loadedPaths(load({folder.path()})), string("line.json"));
}

void TestBadInput::notText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    const QByteArray lines = QByteArray("# a line\n").repeated(20);
    QTest::newRow("NUL") << QByteArray("a: b\nc: \0d\n", 11)
                         << QStringLiteral("bad.yaml:2: NotText: Not text: a NUL byte in line 2 (byte 8)");
    QTest::newRow("NUL far below") << lines + QByteArray(1, '\0')
                                   << QStringLiteral("bad.yaml:21: NotText: Not text: a NUL byte in line 21 (byte 180)");
    const auto invalid = [](const char *place) {
        return QStringLiteral("bad.yaml:") + QString::fromLatin1(place).section(u' ', 0, 0)
            + QStringLiteral(": NotText: Not valid UTF-8 in line ") + QString::fromLatin1(place).section(u' ', 0, 0)
            + QStringLiteral(" (byte ") + QString::fromLatin1(place).section(u' ', 1, 1)
            + QStringLiteral("); save it as UTF-8 to check it");
    };
    QTest::newRow("Latin-1") << QByteArray("a: b\nname: caf\xE9\n") << invalid("2 14");
    QTest::newRow("cut sequence") << lines + QByteArray("# \xE2\x82") << invalid("21 182");
    QTest::newRow("overlong") << QByteArray("# \xC0\xAF\n") << invalid("1 2");
    QTest::newRow("surrogate") << QByteArray("# \xED\xA0\x80\n") << invalid("1 2");
    QTest::newRow("beyond Unicode") << QByteArray("# \xF4\x90\x80\x80\n") << invalid("1 2");
    QTest::newRow("UTF-16 LE") << QByteArray("\xFF\xFEk\0", 4)
                               << QStringLiteral("bad.yaml:1: NotText: UTF-16 text; save it as UTF-8 to check it");
    QTest::newRow("UTF-16 BE") << QByteArray("\xFE\xFF\0k", 4)
                               << QStringLiteral("bad.yaml:1: NotText: UTF-16 text; save it as UTF-8 to check it");
    QTest::newRow("UTF-32 LE") << QByteArray("\xFF\xFE\0\0k\0\0\0", 8)
                               << QStringLiteral("bad.yaml:1: NotText: UTF-32 text; save it as UTF-8 to check it");
    QTest::newRow("UTF-32 BE") << QByteArray("\0\0\xFE\xFF", 4)
                               << QStringLiteral("bad.yaml:1: NotText: UTF-32 text; save it as UTF-8 to check it");
}

void TestBadInput::notText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaint);
    const LoadFolder folder;
    folder.write("bad.yaml", bytes.toStdString());
    folder.write("good.yaml", "# \xEF\xBB\xBF \xC3\xA9 \xE2\x82\xAC \xF0\x9F\x9A\xA2\n" + string(podYaml));
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("good.yaml"));
    QCOMPARE(QString::fromStdString(complaints(workspace)), complaint);
    QVERIFY(workspace.manifest("bad.yaml"));
}

void TestBadInput::linkLoops()
{
    const LoadFolder folder;
    folder.write("sub/good.yaml");
    folder.link("sub/up", "..");
    folder.link("sub/self.yaml", "self.yaml");
    folder.link("one.yaml", "two.yaml");
    folder.link("two.yaml", "one.yaml");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("sub/good.yaml"));
    const string reason = ":1: Unreadable: Cannot be read: " + std::generic_category().message(ELOOP);
    QCOMPARE(complaints(workspace), "one.yaml" + reason + " | sub/self.yaml" + reason + " | two.yaml" + reason);
}

void TestBadInput::folderLimitAndFileLimit()
{
    const LoadFolder folder;
    folder.write("a/b/c/deep.yaml");
    folder.write("a/good.yaml");
    const Workspace shallow = load({folder.path()}, {.folderDepth = 2});
    QCOMPARE(loadedPaths(shallow), string("a/good.yaml"));
    QCOMPARE(complaints(shallow),
             string("a/b/c:1: LimitReached: Folders nested deeper than 2 are not read; open this one by itself"));
    const Workspace few = load({folder.path()}, {.files = 1});
    QCOMPARE(few.manifests().size(), 1U);
    QVERIFY(complaints(few).ends_with("LimitReached: More than 1 files; the others were not read. Open a folder further down"));
}

void TestBadInput::unreadableFiles()
{
    const LoadFolder folder;
    folder.write("good.yaml");
    folder.write("folder.yaml/inner.yaml");
    folder.link("dangling.yaml", "nowhere");
    const bool root = ::geteuid() == 0;
    folder.write("closed.yaml");
    folder.write("locked/a.yaml");
    std::filesystem::permissions(folder.path("closed.yaml"), std::filesystem::perms::none);
    std::filesystem::permissions(folder.path("locked"), std::filesystem::perms::none);
    const Workspace workspace = load({folder.path()});
    std::filesystem::permissions(folder.path("locked"), std::filesystem::perms::owner_all);
    const string gone = "dangling.yaml:1: Unreadable: Cannot be read: " + std::generic_category().message(ENOENT);
    const string denied = ":1: Unreadable: Cannot be read: " + std::generic_category().message(EACCES);
    // For root there are no locked files.
    QCOMPARE(complaints(workspace), root ? gone : "closed.yaml" + denied + " | " + gone + " | locked" + denied);
    QCOMPARE(loadedPaths(workspace),
             string(root ? "closed.yaml folder.yaml/inner.yaml good.yaml locked/a.yaml" : "folder.yaml/inner.yaml good.yaml"));
}

void TestBadInput::pipesAreNotWaitedFor()
{
    const LoadFolder folder;
    folder.write("good.yaml");
    QCOMPARE(::mkfifo(folder.path("pipe.yaml").c_str(), 0600), 0);
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), string("good.yaml"));
    QCOMPARE(complaints(workspace), string("pipe.yaml:1: Unreadable: Not a file, but a pipe, socket or device"));
}

void TestBadInput::hostileIgnoreFiles()
{
    const LoadFolder folder;
    const string name(200, 'a');
    folder.write("deep/" + name + "/" + name + ".yaml");
    folder.write(".gitignore",
                 "/**/" + repeated("*a", 100) + "b\n" + repeated("*a", 7) + "*/x\n/deep/" + repeated("*a", 7) + "b/**/c\n");
    folder.writeSparse("big/.gitignore", 1024 * mebibyte);
    folder.write("big/good.yaml");
    std::filesystem::create_directories(folder.path("pipe"));
    QCOMPARE(::mkfifo(folder.path("pipe/.bulkheadignore").c_str(), 0600), 0);
    folder.write("pipe/good.yaml");
    const Workspace workspace = load({folder.path()});
    QCOMPARE(loadedPaths(workspace), "big/good.yaml deep/" + name + "/" + name + ".yaml pipe/good.yaml");
    QCOMPARE(complaints(workspace),
             string("big/.gitignore:1: Unreadable: Ignore rules not used: not a plain file of at most 1 MiB | "
                    "pipe/.bulkheadignore:1: Unreadable: Ignore rules not used: not a plain file of at most 1 MiB"));
}

void TestBadInput::folderVanishesWhileListing()
{
    const LoadFolder folder;
    for (int i = 0; i < 3; ++i)
        folder.write("f" + std::to_string(i) + "/a.yaml");
    // The whole tree goes with the first progress call, before anything is listed.
    const LoadObserver observer{.progress = [&](const LoadProgress &) { std::filesystem::remove_all(folder.path()); }};
    const Workspace workspace = load({folder.path()}, {}, observer);
    QCOMPARE(complaints(workspace), folder.path() + ":1: Unreadable: Cannot be read: " + std::generic_category().message(ENOENT));
}

void TestBadInput::filesVanishWhileLoading()
{
    const LoadFolder folder;
    for (int i = 0; i < 50; ++i)
        folder.write("f" + std::to_string(i) + ".yaml");
    const LoadObserver observer{.loaded = [&](const ManifestPtr &) { std::filesystem::remove_all(folder.path()); }};
    const Workspace workspace = load({folder.path()}, {}, observer);
    QVERIFY(!workspace.manifests().empty());
    QVERIFY(!workspace.notLoaded().empty());
    QCOMPARE(workspace.manifests().size() + workspace.notLoaded().size(), 50U);
    for (const NotUnderstood &entry : workspace.notLoaded()) {
        QCOMPARE(entry.reason, NotUnderstood::Reason::Unreadable);
        QCOMPARE(entry.message.english(), "Cannot be read: " + std::generic_category().message(ENOENT));
    }
}

void TestBadInput::cancelWhileLoadingManyFiles()
{
    const LoadFolder folder;
    for (int i = 0; i < 2000; ++i)
        folder.write("f" + std::to_string(i) + ".yaml");
    const auto cancelled = [&] {
        const CancelToken cancel;
        QElapsedTimer sinceCancel;
        const LoadObserver observer{.loaded = [&](const ManifestPtr &) {
            if (!cancel.isCancelled())
                sinceCancel.start();
            cancel.cancel();
        }};
        return load({folder.path()}, {}, observer, cancel).manifests().size() < 10 ? sinceCancel.elapsed() : notCancelled;
    };
    QVERIFY2(promptest(cancelled) < cancelPatience, "the cancel took too long");
}

void TestBadInput::cancelWhileLoadingOneBigFile()
{
    const LoadFolder folder;
    folder.write("big.yaml", repeated(string(podYaml) + "---\n", 400'000));
    const auto cancelled = [&] {
        const CancelToken cancel;
        QElapsedTimer sinceCancel;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(60));
            sinceCancel.start();
            cancel.cancel();
        });
        const Workspace workspace = load({folder.path()}, {}, {}, cancel);
        canceller.join();
        return workspace.manifests().empty() ? sinceCancel.elapsed() : notCancelled;
    };
    QVERIFY2(promptest(cancelled) < cancelPatience, "the cancel took too long");
}

namespace {

/// Standard input of this process comes from a pipe while this object lives.
class PipedInput {
public:
    PipedInput()
        : m_before(::dup(STDIN_FILENO))
    {
        int ends[2] = {};
        if (::pipe2(ends, O_CLOEXEC) != 0)
            qFatal("no pipe");
        ::dup2(ends[0], STDIN_FILENO);
        ::close(ends[0]);
        m_writer = ends[1];
    }
    ~PipedInput()
    {
        close();
        ::dup2(m_before, STDIN_FILENO);
        ::close(m_before);
    }
    void write(std::string_view text) const
    {
        QCOMPARE(::write(m_writer, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    void close()
    {
        if (m_writer >= 0)
            ::close(m_writer);
        m_writer = -1;
    }

private:
    int m_before;
    int m_writer = -1;
};

} // namespace

void TestBadInput::cancelWhileWaitingForStandardInput()
{
    PipedInput input;
    input.write("kind:");
    const CancelToken cancel;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        cancel.cancel();
    });
    m_timer.start();
    QVERIFY(load({"-"}, {}, {}, cancel).manifests().empty());
    QVERIFY(m_timer.elapsed() < 500);
}

void TestBadInput::standardInput()
{
    PipedInput input;
    input.write(podYaml);
    input.close();
    const Workspace workspace = load({"-", "-"});
    QCOMPARE(loadedPaths(workspace), string("<stdin>"));
    QCOMPARE(workspace.manifests().front()->source()->diskPath(), string());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"

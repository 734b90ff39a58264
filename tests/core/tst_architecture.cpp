// The promises of the architecture that a compiler does not keep: which way includes point, how long files and functions get, and
// that each folder says why it exists.

#include "tests/support/rule_examples.h"
#include "tests/support/source_outline.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <format>
#include <map>
#include <set>

using namespace bulkhead::test;
namespace fs = std::filesystem;

namespace {

struct SourceFile {
    std::string path; ///< "core/text/text_edit.cpp"
    SourceOutline outline;
};

/// "core/text" of "core/text/text_edit.h"; "app/gui" of "app/gui/main.cpp".
std::string folderOf(std::string_view path)
{
    const std::size_t second = path.find('/', path.find('/') + 1);
    return std::string(path.substr(0, second));
}

/// The folder of a rule: "core/rules/host-network" of a file in it; empty for all others.
std::string ruleFolderOf(std::string_view path)
{
    constexpr std::string_view rules = "core/rules/";
    if (!path.starts_with(rules) || path.substr(rules.size()).find('/') == std::string_view::npos)
        return {};
    return std::string(path.substr(0, path.find('/', rules.size())));
}

/// What each folder may include, besides itself: the arrows of the architecture, written out.
const std::map<std::string, std::set<std::string>> &allowedIncludes()
{
    static const std::set<std::string> kube = {"core/text", "core/yaml"};
    static const std::set<std::string> middle = {"core/text", "core/yaml", "core/kube"};
    static const std::set<std::string> analysis = {"core/text", "core/yaml",      "core/kube",  "core/workspace",
                                                   "core/ci",   "core/placement", "core/schema"};
    static const std::set<std::string> top = {"core/text", "core/yaml",      "core/kube",     "core/workspace",
                                              "core/ci",   "core/placement", "core/analysis", "core/schema"};
    static const std::set<std::string> views = {"core", "ui/theme"};
    static const std::set<std::string> meeting = {"core",         "ui/theme", "ui/editor", "ui/findings",
                                                  "ui/isolation", "ui/ci",    "ui/review", "ui/access"};
    static const std::set<std::string> shell = {"core",  "ui/theme",  "ui/editor", "ui/findings", "ui/isolation",
                                                "ui/ci", "ui/review", "ui/access", "ui/workspace"};
    static const std::map<std::string, std::set<std::string>> allowed = {
        {"core/text", {}},           {"core/yaml", {"core/text"}}, {"core/kube", kube},        {"core/schema", middle},
        {"core/workspace", middle},  {"core/ci", middle},          {"core/placement", middle}, {"core/analysis", analysis},
        {"core/rules", top},         {"core/policy", top},         {"core/report", top},       {"ui/theme", {"core"}},
        {"ui/editor", views},        {"ui/findings", views},       {"ui/isolation", views},    {"ui/ci", views},
        {"ui/review", views},        {"ui/access", views},         {"ui/workspace", meeting},  {"ui/shell", shell},
        {"app/gui", {"core", "ui"}}, {"app/cli", {"core"}},
    };
    return allowed;
}

std::size_t ninetiethPercentile(std::vector<std::size_t> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() * 9 / 10];
}

std::string listed(const std::vector<std::string> &items)
{
    std::string text;
    for (const std::string &item : items)
        text += "\n    " + item;
    return text;
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesPointOneWay();
    void coreKnowsNothingOfQtAboveCore();
    void rulesDoNotIncludeOneAnother();
    void filesAreShort();
    void functionsAreShort();
    void everyFolderSaysWhyItExists();
    void theBraceMatcherIsRight();

private:
    std::vector<SourceFile> m_files;
};

void ArchitectureTest::initTestCase()
{
    const fs::path root = BULKHEAD_SOURCE_DIR;
    for (const char *const top : {"core", "ui", "app"}) {
        for (const auto &entry : fs::recursive_directory_iterator(root / top)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
                continue;
            m_files.push_back({fs::relative(entry.path(), root).generic_string(), outline(readTextFile(entry.path().string()))});
        }
    }
    std::ranges::sort(m_files, {}, &SourceFile::path);
    QVERIFY(m_files.size() > 50);
}

void ArchitectureTest::includesPointOneWay()
{
    std::vector<std::string> wrong;
    for (const SourceFile &file : m_files) {
        const std::string from = folderOf(file.path);
        const auto allowed = allowedIncludes().find(from);
        if (allowed == allowedIncludes().end()) {
            wrong.push_back(file.path + " is in a folder that this test does not know");
            continue;
        }
        for (const std::string &included : file.outline.includes) {
            const std::string to = folderOf(included);
            const std::string top = to.substr(0, to.find('/'));
            if (to != from && !allowed->second.contains(to) && !allowed->second.contains(top))
                wrong.push_back(std::format("{} includes {}", file.path, included));
        }
    }
    QVERIFY2(wrong.empty(), listed(wrong).c_str());
}

void ArchitectureTest::coreKnowsNothingOfQtAboveCore()
{
    std::vector<std::string> wrong;
    for (const SourceFile &file : m_files) {
        for (const std::string &included : file.outline.systemIncludes) {
            const bool above = included.starts_with("QtGui") || included.starts_with("QtWidgets") || included.starts_with("QtSvg")
                || std::ranges::contains(std::initializer_list<std::string_view>{"QWidget", "QApplication", "QGuiApplication",
                                                                                 "QColor", "QFont", "QIcon", "QImage", "QPainter",
                                                                                 "QPixmap", "QTextDocument"},
                                         included);
            if (file.path.starts_with("core/") && above)
                wrong.push_back(std::format("{} includes <{}>", file.path, included));
        }
    }
    QVERIFY2(wrong.empty(), listed(wrong).c_str());
}

void ArchitectureTest::rulesDoNotIncludeOneAnother()
{
    std::vector<std::string> wrong;
    for (const SourceFile &file : m_files) {
        const std::string own = ruleFolderOf(file.path);
        for (const std::string &included : file.outline.includes) {
            const std::string other = ruleFolderOf(included);
            if (!other.empty() && other != own && other != "core/rules/support")
                wrong.push_back(std::format("{} includes {}", file.path, included));
        }
    }
    QVERIFY2(wrong.empty(), listed(wrong).c_str());
}

void ArchitectureTest::filesAreShort()
{
    std::vector<std::string> wrong;
    std::vector<std::size_t> lengths;
    for (const SourceFile &file : m_files) {
        lengths.push_back(file.outline.lines);
        const std::size_t most = file.path.starts_with("app/") ? 200 : file.path.ends_with("/main_window.cpp") ? 300 : 500;
        if (file.outline.lines > most)
            wrong.push_back(std::format("{} has {} lines, more than {}", file.path, file.outline.lines, most));
    }
    QVERIFY2(wrong.empty(), listed(wrong).c_str());
    QVERIFY2(ninetiethPercentile(lengths) <= 300,
             std::format("nine of ten files have up to {} lines", ninetiethPercentile(lengths)).c_str());
}

void ArchitectureTest::functionsAreShort()
{
    std::vector<std::string> wrong;
    std::vector<std::size_t> lengths;
    for (const SourceFile &file : m_files) {
        for (const OutlinedFunction &function : file.outline.functions) {
            lengths.push_back(function.lines);
            if (function.lines > 60)
                wrong.push_back(std::format("{}:{} has {} lines: {}", file.path, function.line, function.lines, function.header));
        }
    }
    QVERIFY2(wrong.empty(), listed(wrong).c_str());
    QVERIFY2(ninetiethPercentile(lengths) <= 30,
             std::format("nine of ten functions have up to {} lines", ninetiethPercentile(lengths)).c_str());
}

void ArchitectureTest::everyFolderSaysWhyItExists()
{
    const fs::path root = BULKHEAD_SOURCE_DIR;
    std::vector<std::string> silent;
    for (const char *const top : {"core", "ui", "app"}) {
        for (const auto &entry : fs::recursive_directory_iterator(root / top)) {
            const std::string path = fs::relative(entry.path(), root).generic_string();
            const bool isRule = path.starts_with("core/rules/") && fs::exists(entry.path() / "rule.md");
            if (entry.is_directory() && !isRule && !fs::exists(entry.path() / "README.md"))
                silent.push_back(path);
        }
    }
    std::ranges::sort(silent);
    QVERIFY2(silent.empty(), ("no README.md (or rule.md) in:" + listed(silent)).c_str());
}

void ArchitectureTest::theBraceMatcherIsRight()
{
    const SourceOutline read = outline(R"x(#include "core/text/error.h"
#include <vector>
#define LOOP(x) { \
    x {
namespace a {
namespace {
constexpr int numbers[] = {1, 2};
constexpr auto lambda = [](int i) { return i; };
enum class Kind : int { One, Two };
} // namespace
/* { */
class B : public C {
public:
    explicit B(int x)
        : m_x{x}
        , m_y(x)
    {
        f('{', "}", 1'000, u'{');
    }
    int y() const { return m_y; }
    bool operator==(const B &) const = default;
    bool operator()(int i) const { return i == m_x; }

private:
    int m_x{0};
};
template<typename T>
void
B::longOne(std::vector<T> v)
{
    if (v.empty()) {
        return;
    }
    call([&](int i) {
        use(i);
    });
}
}
)x");
    QCOMPARE(read.includes, std::vector<std::string>{"core/text/error.h"});
    QCOMPARE(read.systemIncludes, std::vector<std::string>{"vector"});
    std::vector<std::string> found;
    for (const OutlinedFunction &function : read.functions)
        found.push_back(std::format("{}+{}", function.line, function.lines));
    QCOMPARE(listed(found), listed({"14+6", "20+1", "22+1", "27+11"}));
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"

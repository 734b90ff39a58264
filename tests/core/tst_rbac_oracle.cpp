// Two independent implementations of "may this user do that" must agree on a hundred thousand random requests and more.

#include "core/kube/rbac/rbac_model.h"
#include "rbac_generator.h"
#include "rbac_oracle.h"

#include <QTest>

#include <array>
#include <format>
#include <iostream>

using namespace bulkhead;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned modelCount = 40;
#else
constexpr unsigned modelCount = 600;
#endif
constexpr unsigned requestsPerModel = 400;
constexpr std::array minors = {21, 23, 24, 34, 36};

Answer ours(oracle::Verdict verdict)
{
    return verdict == oracle::Verdict::Yes ? Answer::Yes : verdict == oracle::Verdict::No ? Answer::No : Answer::Unknown;
}

AccessRequest requestOf(const oracle::Attributes &a)
{
    return {.verb = a.verb,
            .apiGroup = a.group,
            .resource = a.resource,
            .subresource = a.subresource,
            .name = a.name,
            .namespaceName = a.space,
            .nonResourceUrl = a.path};
}

std::string described(const oracle::Attributes &a)
{
    std::string groups;
    for (const std::string &group : a.groups)
        groups += ' ' + group;
    return std::format("{} ({} ) {} '{}' '{}'/'{}' name '{}' in '{}' url '{}'", a.user, groups, a.verb, a.group, a.resource,
                       a.subresource, a.name, a.space, a.path);
}

} // namespace

class RbacOracleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothAgree();
};

void RbacOracleTest::bothAgree()
{
    std::array<std::size_t, 3> counts{};
    for (unsigned seed = 0; seed < modelCount; ++seed) {
        RbacGenerator generator(seed);
        const std::string yaml = generator.model();
        const int minor = minors[generator.below(minors.size())];
        const oracle::Rbac expected(yaml, minor);
        const std::vector<ManifestPtr> manifests = {Manifest::parse(SourceText::create("a.yaml", yaml))};
        const RbacModelPtr model = RbacModel::build(manifests, {1, minor});
        for (unsigned i = 0; i < requestsPerModel; ++i) {
            const oracle::Attributes a = generator.request();
            const Answer wanted = ours(expected.authorize(a));
            const Access access = model->can({a.user, a.groups}, requestOf(a));
            const std::string where = std::format("seed {}, 1.{}, {}: {} is {}\n{}", seed, minor, described(a),
                                                  toString(access.answer), toString(wanted), yaml);
            QVERIFY2(access.answer == wanted, where.c_str());
            QVERIFY((access.answer == Answer::No) == access.reasons.empty());
            ++counts[static_cast<std::size_t>(wanted)];
        }
    }
    std::cout << std::format("{} no, {} unknown, {} yes\n", counts[0], counts[1], counts[2]);
    for (const std::size_t count : counts)
        QVERIFY2(count > modelCount * requestsPerModel / 100, "the requests are too much alike");
}

QTEST_APPLESS_MAIN(RbacOracleTest)
#include "tst_rbac_oracle.moc"

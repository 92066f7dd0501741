#include "sync/journallines.h"

#include "cluster/fieldset.h"
#include "manifest/json.h"
#include "sync/text.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace driftgate
{

namespace
{

constexpr int64_t FormatVersion = 1;

constexpr std::array<std::pair<JournalState, std::string_view>, 5> StateNames{{
    {JournalState::Waiting, "unsent"}, // announced, but then not sent
    {JournalState::Sending, "sending"},
    {JournalState::Answered, "answered"},
    {JournalState::Finished, "finished"},
    {JournalState::Refused, "refused"},
}};

std::string closed(const Value &line)
{
    return writeJson(line) + '\n';
}

void setText(Value &line, std::string_view key, std::string_view text)
{
    if (!text.empty())
        line.set(key, Value::string(text));
}

template<class Enum>
std::optional<Enum> fromName(std::string_view name, std::string_view (*nameOf)(Enum),
                             std::initializer_list<Enum> all)
{
    const auto found = std::ranges::find_if(all, [&](Enum each) { return nameOf(each) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::unexpected<Error> nonsense()
{
    return fail(ErrorCode::Corrupt, SyncText::tr("This line of the journal makes no sense"));
}

/// In parts: an object with a generateName has no name to write a key by.
void setKey(Value &line, const ObjectKey &key)
{
    setText(line, "group", key.group);
    setText(line, "kind", key.kind);
    setText(line, "namespace", key.ns);
    setText(line, "name", key.name);
}

ObjectKey readKey(const Value &value)
{
    ObjectKey out;
    out.group = value.stringAt({"group"});
    out.kind = value.stringAt({"kind"});
    out.ns = value.stringAt({"namespace"});
    out.name = value.stringAt({"name"});
    return out;
}

Value listOf(const std::set<ObjectKey> &keys)
{
    Value out = Value::sequence();
    for (const ObjectKey &key : keys) {
        Value each = Value::mapping();
        setKey(each, key);
        out.append(std::move(each));
    }
    return out;
}

Status readKeys(const Value *list, std::set<ObjectKey> &out)
{
    for (const Value &each : list ? list->items() : std::span<const Value>()) {
        // As one text in journals from before.
        Result<ObjectKey> key =
            each.isString() ? ObjectKey::fromString(each.text()) : readKey(each);
        if (!key || key->kind.empty())
            return nonsense();
        out.insert(*std::move(key));
    }
    return {};
}

bool isSet(const Value &value, std::string_view key)
{
    const Value *const found = value.find(key);
    return found && found->toBoolean().value_or(false);
}

Value valueOf(const PlanWish &wish)
{
    Value out = Value::mapping();
    out.set("prune", Value::boolean(wish.prune));
    out.set("force", Value::boolean(wish.force));
    if (!wish.replace.empty())
        out.set("replace", listOf(wish.replace));
    return out;
}

Status readWish(const Value *value, std::optional<PlanWish> &out)
{
    if (!value)
        return {};
    out.emplace();
    out->prune = isSet(*value, "prune");
    out->force = isSet(*value, "force");
    return readKeys(value->find("replace"), out->replace);
}

Value valueOf(const Permit &permit)
{
    Value approvals = Value::sequence();
    for (const std::string &id : permit.approvals)
        approvals.append(Value::string(id));
    Value out = Value::mapping();
    out.set("at", Value::string(formatTime(permit.at)));
    out.set("approvals", std::move(approvals));
    if (!permit.named.empty())
        out.set("named", listOf(permit.named));
    return out;
}

Status readPermit(const Value *value, std::optional<Permit> &out)
{
    if (!value)
        return {};
    const auto at = parseTime(value->stringAt({"at"}));
    if (!at)
        return nonsense();
    out.emplace().at = *at;
    const Value *const approvals = value->find("approvals");
    for (const Value &id : approvals ? approvals->items() : std::span<const Value>())
        out->approvals.emplace_back(id.text());
    return readKeys(value->find("named"), out->named);
}

Result<JournalAction> readAction(const Value &value)
{
    JournalAction out;
    const auto verb = fromName(value.stringAt({"verb"}), verbName,
                               {ActionVerb::Create, ActionVerb::Update, ActionVerb::Replace,
                                ActionVerb::Prune, ActionVerb::Run, ActionVerb::Nothing});
    const auto phase =
        fromName(value.stringAt({"phase"}), phaseName,
                 {SyncPhase::PreSync, SyncPhase::Sync, SyncPhase::PostSync, SyncPhase::SyncFail});
    if (!verb || !phase || value.stringAt({"kind"}).empty())
        return nonsense();
    out.key = readKey(value);
    out.verb = *verb;
    out.phase = *phase;
    out.targetHash = value.stringAt({"hash"});
    return out;
}

Status takeHead(const Value &line, JournalReading &out)
{
    const Value *const version = line.find("v");
    const int64_t written = version ? version->toInteger().value_or(0) : 0;
    if (written > FormatVersion)
        return fail(ErrorCode::Unsupported,
                    SyncText::tr("The journal was written by a later version of Driftgate"));
    const auto engine = engineFromName(line.stringAt({"engine"}));
    const auto target = Revision::fromHex(line.stringAt({"revision"}));
    const auto at = parseTime(line.stringAt({"at"}));
    if (written < 1 || !engine || !target || !at)
        return nonsense();
    JournalHead &head = out.head;
    head.application = ApplicationName(std::string(line.stringAt({"application"})));
    head.cluster = ClusterName(std::string(line.stringAt({"cluster"})));
    head.clusterUid = line.stringAt({"clusterUid"});
    head.engine = *engine;
    head.target = *target;
    head.plan = PlanDigest(std::string(line.stringAt({"plan"})));
    head.by = line.stringAt({"by"});
    head.at = *at;
    head.mark = line.stringAt({"mark"});
    head.resumes = line.stringAt({"resumes"});
    head.ref = line.stringAt({"ref"});
    if (const auto from = Revision::fromHex(line.stringAt({"from"})))
        head.from = *from;
    if (const auto deployed = Revision::fromHex(line.stringAt({"deployed"})))
        head.deployed = *deployed;
    head.canonical = line.stringAt({"canonical"});
    head.isRollback = isSet(line, "rollback");
    if (Status read = readKeys(line.find("only"), head.only); !read)
        return read;
    if (Status read = readWish(line.find("wish"), head.wish); !read)
        return read;
    if (Status read = readPermit(line.find("permit"), head.permit); !read)
        return read;
    const Value *const actions = line.find("actions");
    for (const Value &each : actions ? actions->items() : std::span<const Value>()) {
        auto action = readAction(each);
        if (!action)
            return fail(action.error());
        head.actions.push_back(*std::move(action));
    }
    if (!head.ref.empty() && head.actions.empty())
        return nonsense();
    for (size_t i = 0; i < head.actions.size(); ++i)
        out.steps.push_back({.action = i});
    return {};
}

} // namespace

JournalAction JournalAction::of(const Action &action)
{
    return {action.key, action.verb, action.phase, action.targetHash};
}

JournalAction JournalAction::ofRef(const std::string &ref, const Revision &target)
{
    ObjectKey key;
    key.kind = "Ref";
    key.name = ref;
    return {std::move(key), ActionVerb::Update, SyncPhase::Sync, target.hex()};
}

std::string lineOf(const JournalHead &head)
{
    Value actions = Value::sequence();
    for (const JournalAction &action : head.actions) {
        Value each = Value::mapping();
        setKey(each, action.key);
        each.set("verb", Value::string(verbName(action.verb)));
        each.set("phase", Value::string(phaseName(action.phase)));
        setText(each, "hash", action.targetHash);
        actions.append(std::move(each));
    }
    Value line = Value::mapping();
    line.set("event", Value::string("begun"));
    line.set("v", Value::integer(FormatVersion));
    setText(line, "application", head.application.text());
    setText(line, "cluster", head.cluster.text());
    setText(line, "clusterUid", head.clusterUid);
    setText(line, "engine", engineName(head.engine));
    setText(line, "revision", head.target.hex());
    setText(line, "plan", head.plan.text());
    setText(line, "by", head.by);
    setText(line, "at", formatTime(head.at));
    setText(line, "mark", head.mark);
    setText(line, "resumes", head.resumes);
    setText(line, "ref", head.ref);
    if (head.from)
        setText(line, "from", head.from->hex());
    if (head.isRollback)
        line.set("rollback", Value::boolean(true));
    if (!head.only.empty())
        line.set("only", listOf(head.only));
    if (head.deployed)
        setText(line, "deployed", head.deployed->hex());
    if (head.permit)
        line.set("permit", valueOf(*head.permit));
    if (head.wish)
        line.set("wish", valueOf(*head.wish));
    setText(line, "canonical", head.canonical);
    line.set("actions", std::move(actions));
    return closed(line);
}

std::string lineOf(const JournalLine &line)
{
    const auto name = std::ranges::find(StateNames, line.state,
                                        &std::pair<JournalState, std::string_view>::first);
    Value out = Value::mapping();
    out.set("event", Value::string(name->second));
    out.set("action", Value::integer(static_cast<int64_t>(line.action)));
    setText(out, "name", line.name);
    setText(out, "uid", line.uid);
    setText(out, "version", line.version);
    if (line.state == JournalState::Answered)
        out.set("changed", Value::boolean(line.changed));
    setText(out, "text", line.text.toStdString());
    return closed(out);
}

std::string lineOfEnd(std::string_view end, TimePoint at)
{
    Value out = Value::mapping();
    out.set("event", Value::string("ended"));
    out.set("end", Value::string(end));
    out.set("at", Value::string(formatTime(at)));
    return closed(out);
}

std::string journalTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC)
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toStdString();
}

Status takeLine(std::string_view text, JournalReading &out)
{
    const Result<Value> line = readJson(text, {});
    if (!line)
        return nonsense();
    const std::string_view event = line->stringAt({"event"});
    if (event == "begun")
        return takeHead(*line, out);
    if (event == "ended") {
        out.ended = std::string(line->stringAt({"end"}));
        return {};
    }
    const auto state =
        std::ranges::find(StateNames, event, &std::pair<JournalState, std::string_view>::second);
    const Value *const number = line->find("action");
    const auto action = number ? number->toInteger() : std::nullopt;
    if (state == StateNames.end() || !action || *action < 0 ||
        static_cast<size_t>(*action) >= out.steps.size())
        return nonsense();
    JournalLine &step = out.steps[static_cast<size_t>(*action)];
    step.state = state->first;
    // A later line says what is new; a hook's end does not repeat its uid.
    const auto take = [&line](std::string_view key, std::string &where) {
        if (const std::string_view said = line->stringAt({key}); !said.empty())
            where = said;
    };
    take("name", step.name);
    take("uid", step.uid);
    take("version", step.version);
    if (const Value *const changed = line->find("changed"))
        step.changed = changed->toBoolean().value_or(false);
    const std::string_view why = line->stringAt({"text"});
    step.text = QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size()));
    return {};
}

} // namespace driftgate

// No number can be had just now: when to come back, and what can be done meanwhile.
import QtQuick
import Pages

Item {
    id: sheet

    required property ClosedPage page
    readonly property string item: Words.either(page.item_name, page.item_name_en)
    readonly property string back: page.opens_next ? qsTr("Please come back on %1.").arg(Words.dayAndTime(page.opens_next)) : qsTr("Please ask a member of staff when to come back.")

    Notice {
        anchors.fill: parent
        iconName: sheet.page.is_used_up ? "ticket" : "clock"
        title: sheet.page.is_used_up ? qsTr("Today's numbers are used up") : qsTr("The hall is closed now")
        help: [
            sheet.page.is_used_up && sheet.item ? qsTr("No more numbers today for: %1.").arg(sheet.item) : "",
            sheet.back,
            sheet.page.phone ? qsTr("Telephone %1").arg(sheet.page.phone) : ""
        ].filter(line => line).join("\n")
        actionText: qsTr("See what to bring")
        onActed: sheet.page.open_guide()
    }
}

// Why there is no document, calmly, and what can be done instead.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property NoRecordPage page
    readonly property bool isWide: width > height
    readonly property bool isTight: isWide && Theme.care
    readonly property var said: ({
        silent: [qsTr("The agency does not answer just now"), qsTr("Please take a number: a counter does it for you. Or come back a little later.")],
        not_insured: [qsTr("The agency knows of no insurance under this number"), qsTr("Perhaps it is kept in another city. A counter looks further with you.")],
        wrong_person: [qsTr("What came is not about you, so it is not shown"), qsTr("Staff have been told. Please go to a counter with your card.")],
        limit_reached: [qsTr("You have printed as much as can be had on one day"), qsTr("Your earlier papers are valid. If you need more, a counter prints it.")],
        no_paper: [qsTr("The printer has run out of paper"), qsTr("Nothing was counted. Staff have been told and are coming with paper.")],
        jammed: [qsTr("Paper is stuck in the printer"), qsTr("Nothing was counted. Staff have been told and are coming.")],
        offline: [qsTr("The printer does not answer"), qsTr("Nothing was counted. Staff have been told and are coming.")],
        stopped: [qsTr("Printing was stopped"), qsTr("Nothing was counted. Please take along any page that came out.")],
        not_drawn: [qsTr("This cannot be printed here just now"), qsTr("Nothing was counted. Staff have been told; a counter prints it for you.")],
        uncertain: [qsTr("It is not certain that every page came out"), qsTr("Nothing was counted. Please look at the printer; staff have been told.")]
    })[page.trouble] ?? ["", ""]
    readonly property var asked: [qsTr("Did everything come out?"), qsTr("The printer cannot say. Please look where the paper comes out.")]
    readonly property var words: page.is_asking ? asked : said

    Column {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter; verticalCenterOffset: sheet.isWide ? 0 : -80 }
        width: Math.min(parent.width - 2 * Theme.margin, sheet.isWide ? 1200 : 880)
        spacing: sheet.isWide ? 24 : 40

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !sheet.isTight
            width: sheet.isWide ? 144 : 208
            height: width
            radius: width / 2
            color: Theme.waitingCalm
            Icon {
                anchors.centerIn: parent
                name: sheet.page.can_retry || sheet.page.is_asking ? "printer" : sheet.page.trouble === "silent" ? "hourglass" : "info"
                size: Math.round(parent.width * 0.54)
                color: Theme.waiting
            }
        }
        Label {
            objectName: "no_record.words"
            width: parent.width
            text: sheet.words[0]
            size: sheet.isWide ? Theme.title : Theme.care ? 68 : Theme.headline
            isStrong: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: sheet.words[1]
            size: Theme.strong
            color: Theme.inkSoft
            lineHeight: 1.15
            horizontalAlignment: Text.AlignHCenter
        }
        Grid {
            id: ways
            anchors.horizontalCenter: parent.horizontalCenter
            columns: sheet.isWide ? 2 : 1
            spacing: 24
            readonly property int share: sheet.isWide ? 560 : Math.min(parent.width, 720)
            Button {
                objectName: "no_record.whole"
                width: ways.share
                height: sheet.isWide ? 120 : 136
                visible: sheet.page.is_asking
                kind: Button.Primary
                iconName: "check"
                text: qsTr("Yes, I have it all")
                onClicked: sheet.page.tell_whole()
            }
            Button {
                objectName: "no_record.missing"
                width: ways.share
                height: sheet.isWide ? 120 : 136
                visible: sheet.page.is_asking
                text: qsTr("No, something is missing")
                onClicked: sheet.page.tell_missing()
            }
            Button {
                objectName: "no_record.retry"
                width: ways.share
                height: sheet.isWide ? 120 : 136
                visible: sheet.page.can_retry
                kind: Button.Primary
                iconName: "printer"
                text: qsTr("Print once more")
                onClicked: sheet.page.retry()
            }
            Button {
                objectName: "no_record.number"
                visible: !sheet.page.is_asking
                width: ways.share
                height: sheet.isWide ? 120 : 136
                kind: sheet.page.can_retry ? Button.Quiet : Button.Primary
                iconName: "ticket"
                text: qsTr("Take a number")
                onClicked: sheet.page.want_number()
            }
        }
    }
}
